package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** The pages of stories as they came, in Elasticsearch: kept by the story's id. Thread-safe. */
public final class OriginalIndex {
  /** Few, as each may be a megabyte. */
  private static final int SCAN_PAGE = 25;

  private final ElasticsearchClient client;
  private final String alias;

  OriginalIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.ORIGINALS);
  }

  /** The originals of these stories, as far as there are any. */
  public List<Original> findAll(Collection<String> ids) {
    return Lookup.documents(client, alias, ids).stream().map(OriginalDocument::read).toList();
  }

  /**
   * Streams every original that matches, some at a time, in constant memory.
   *
   * @param query over {@code url}, {@code final_url}, {@code source} and {@code fetched}
   */
  public void scan(Query query, Consumer<List<Original>> consumer) {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(alias)));
    new Scan(client, alias, ScanOrder.ANY, SCAN_PAGE)
        .pages(
            query,
            hits ->
                consumer.accept(
                    hits.stream()
                        .map(hit -> OriginalDocument.read(Objects.requireNonNull(hit.source())))
                        .toList()));
  }

  void put(Bulk bulk, Original original) {
    bulk.index(alias, original.id(), OriginalDocument.write(original));
  }

  void drop(Bulk bulk, String id) {
    bulk.delete(alias, id);
  }
}
