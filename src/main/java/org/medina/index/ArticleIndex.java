package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.medina.model.Article;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** The stories in Elasticsearch: written in bulks, read by id, scanned. Thread-safe. */
public final class ArticleIndex {
  private static final int SCAN_PAGE = 500;
  private static final String KEEP_ALIVE = "2m";

  private final ElasticsearchClient client;
  private final String alias;

  /** The stories that a gateway leads to. */
  public ArticleIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.ARTICLES);
  }

  /** Writes articles; one that is there already is replaced. */
  public void write(List<StoredArticle> articles) {
    if (articles.isEmpty()) {
      return;
    }
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (StoredArticle stored : articles) {
      ObjectNode document = ArticleDocument.of(stored);
      bulk.operations(
          o -> o.index(i -> i.index(alias).id(stored.article().id()).document(document)));
    }
    BulkResponse response = call(() -> client.bulk(bulk.build()));
    for (BulkResponseItem item : response.items()) {
      if (item.error() != null) {
        throw new MedinaException(
            Code.INDEX_REFUSED,
            "Elasticsearch refused the article %s: %s".formatted(item.id(), item.error().reason()));
      }
    }
  }

  /** The article with this id. */
  public Optional<StoredArticle> find(String id) {
    ObjectNode source =
        call(() -> client.get(g -> g.index(alias).id(id), ObjectNode.class)).source();
    return Optional.ofNullable(source).map(ArticleIndex::read);
  }

  /** Removes an article; nothing happens when there is none. */
  public void delete(String id) {
    call(() -> client.delete(d -> d.index(alias).id(id)));
  }

  /** Makes everything written so far searchable. */
  public void refresh() {
    call(() -> client.indices().refresh(r -> r.index(alias)));
  }

  /** Articles that share a band with these hashes, at most so many. */
  public List<StoredArticle> sharing(List<String> bands, int most) {
    if (bands.isEmpty()) {
      return List.of();
    }
    List<FieldValue> values = bands.stream().map(FieldValue::of).toList();
    SearchResponse<ObjectNode> response =
        call(
            () ->
                client.search(
                    s ->
                        s.index(alias)
                            .size(most)
                            .query(q -> q.terms(t -> t.field("bands").terms(v -> v.value(values)))),
                    ObjectNode.class));
    return response.hits().hits().stream()
        .map(hit -> read(Objects.requireNonNull(hit.source())))
        .toList();
  }

  /** Streams every article that matches, in the order of their ids, in constant memory. */
  public void scan(Query query, Consumer<StoredArticle> consumer) {
    scan(query, ScanOrder.ID, consumer);
  }

  /** Streams every article that matches, in constant memory. */
  public void scan(Query query, ScanOrder order, Consumer<StoredArticle> consumer) {
    String pit =
        call(() -> client.openPointInTime(p -> p.index(alias).keepAlive(k -> k.time(KEEP_ALIVE))))
            .id();
    try {
      List<FieldValue> after = List.of();
      while (true) {
        List<Hit<ObjectNode>> hits = scanPage(query, order, pit, after);
        for (Hit<ObjectNode> hit : hits) {
          consumer.accept(read(Objects.requireNonNull(hit.source())));
        }
        if (hits.size() < SCAN_PAGE) {
          return;
        }
        after = hits.getLast().sort();
      }
    } finally {
      call(() -> client.closePointInTime(c -> c.id(pit)));
    }
  }

  private List<Hit<ObjectNode>> scanPage(
      Query query, ScanOrder order, String pit, List<FieldValue> after) {
    return call(() ->
            client.search(
                s -> {
                  s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEEP_ALIVE)))
                      .size(SCAN_PAGE)
                      .query(query)
                      .sort(order.sort())
                      .trackTotalHits(t -> t.enabled(false));
                  if (order == ScanOrder.STORY) {
                    s.collapse(c -> c.field("story"));
                  }
                  return after.isEmpty() ? s : s.searchAfter(after);
                },
                ObjectNode.class))
        .hits()
        .hits();
  }

  private static StoredArticle read(ObjectNode source) {
    Article article = ArticleJson.read(source.path("article"));
    List<String> bands = new ArrayList<>();
    for (JsonNode band : source.path("bands")) {
      bands.add(band.asText());
    }
    return new StoredArticle(article, bands, source.path("registry").asText());
  }

  private static <T> T call(EngineCall<T> call) {
    try {
      return call.run();
    } catch (IOException e) {
      throw new MedinaException(
          Code.INDEX_UNAVAILABLE, "Elasticsearch did not answer: " + e.getMessage(), e);
    }
  }

  /** One request to the engine. */
  private interface EngineCall<T> {
    T run() throws IOException;
  }
}
