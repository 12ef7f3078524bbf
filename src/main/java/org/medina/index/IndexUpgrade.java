package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings an index of another version of Medina up to this one's definition: by adding fields where
 * that is enough, else by copying it into the next version and switching the alias. A copy that is
 * broken off goes on at the next start; two processes that copy at once come to the same.
 */
final class IndexUpgrade {
  private static final Logger LOG = LoggerFactory.getLogger(IndexUpgrade.class);

  /** Few, as an original may be a megabyte. */
  private static final int PAGE = 25;

  private final ElasticsearchClient client;
  private final IndexDefinition definition;
  private final LiveIndex live;

  /** An upgrade of the index behind an alias. */
  IndexUpgrade(ElasticsearchClient client, IndexDefinition definition, LiveIndex live) {
    this.client = client;
    this.definition = definition;
    this.live = live;
  }

  /** Adds the fields that are missing; the documents stay as they are. */
  void extend() {
    List<String> missing = definition.missing(live.mappings());
    if (!missing.isEmpty()) {
      LOG.info("The index {} gets the new fields {}", live.name(), missing);
    }
    EngineCall.of(
        () ->
            client
                .indices()
                .putMapping(m -> m.withJson(definition.forOldIndex()).index(live.name())));
  }

  /**
   * Copies all documents into the next version of the index and switches the alias.
   *
   * @param change what becomes of a document
   */
  void copy(UnaryOperator<ObjectNode> change) {
    String next = live.nextName();
    long documents = count(live.name());
    LOG.info(
        "The index {} was made by another version of Medina: copying its {} documents to {}",
        live.name(),
        documents,
        next);
    create(next);
    try {
      new Scan(client, live.name(), ScanOrder.ANY, PAGE)
          .pages(Query.of(q -> q.matchAll(m -> m)), hits -> copy(hits, next, change));
      long copied = count(next);
      if (copied < documents) {
        throw new MedinaException(
            Code.INDEX_REFUSED,
            "only %d of the %d documents of %s arrived in %s; the old index stays in use, see the engine's log and start again"
                .formatted(copied, documents, live.name(), next));
      }
    } catch (MedinaException e) {
      if (LiveIndex.of(client, live.alias()).filter(now -> now.name().equals(next)).isEmpty()) {
        throw e;
      }
      LOG.info("Another process was faster to copy {}", live.name());
      return;
    }
    switchTo(next);
  }

  private void create(String next) {
    boolean leftOver = EngineCall.of(() -> client.indices().exists(e -> e.index(next))).value();
    if (leftOver && !definition.made(LiveIndex.mappings(client, next))) {
      EngineCall.of(() -> client.indices().delete(d -> d.index(next)));
      leftOver = false;
    }
    if (!leftOver) {
      EngineCall.of(
          () -> client.indices().create(c -> c.index(next).withJson(definition.forNewIndex())));
    }
  }

  private void copy(List<Hit<ObjectNode>> hits, String next, UnaryOperator<ObjectNode> change) {
    List<ObjectNode> changed =
        hits.parallelStream()
            .map(hit -> change.apply(Objects.requireNonNull(hit.source())))
            .toList();
    Bulk bulk = new Bulk(client);
    for (int i = 0; i < hits.size(); i++) {
      Hit<ObjectNode> hit = hits.get(i);
      bulk.copy(
          next,
          Objects.requireNonNull(hit.id()),
          Objects.requireNonNull(hit.version()),
          changed.get(i));
    }
    bulk.send();
  }

  private long count(String index) {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(index)));
    return EngineCall.of(() -> client.count(c -> c.index(index))).count();
  }

  /** In one step: whoever reads or writes meets the old index before it and the new one after. */
  private void switchTo(String next) {
    EngineCall.of(
        () ->
            client
                .indices()
                .updateAliases(
                    u ->
                        u.actions(a -> a.add(add -> add.index(next).alias(live.alias())))
                            .actions(a -> a.removeIndex(old -> old.index(live.name())))));
  }
}
