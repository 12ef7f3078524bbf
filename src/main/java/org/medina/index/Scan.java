package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;

/**
 * Goes through all documents of indices that match, as they were at the start, page by page in
 * constant memory.
 *
 * @param client the way to the engine
 * @param indices indices or aliases
 * @param order order of the documents
 * @param size documents a page
 */
record Scan(ElasticsearchClient client, List<String> indices, ScanOrder order, int size) {
  private static final String KEEP_ALIVE = "5m";

  Scan(ElasticsearchClient client, String index, ScanOrder order, int size) {
    this(client, List.of(index), order, size);
  }

  /** Hands over page after page; none is empty. */
  void pages(Query query, Consumer<List<Hit<ObjectNode>>> consumer) {
    walk(query, true, consumer);
  }

  /** Hands over the ids of page after page; none is empty, and no document is read. */
  void ids(Query query, Consumer<List<String>> consumer) {
    walk(
        query,
        false,
        hits -> consumer.accept(hits.stream().map(hit -> String.valueOf(hit.id())).toList()));
  }

  private void walk(Query query, boolean whole, Consumer<List<Hit<ObjectNode>>> consumer) {
    String pit =
        EngineCall.of(
                () ->
                    client.openPointInTime(
                        p -> p.index(indices).keepAlive(k -> k.time(KEEP_ALIVE))))
            .id();
    try {
      List<FieldValue> after = List.of();
      while (true) {
        List<Hit<ObjectNode>> hits = page(query, whole, pit, after);
        if (!hits.isEmpty()) {
          consumer.accept(hits);
        }
        if (hits.size() < size) {
          return;
        }
        after = hits.getLast().sort();
      }
    } finally {
      EngineCall.of(() -> client.closePointInTime(c -> c.id(pit)));
    }
  }

  private List<Hit<ObjectNode>> page(
      Query query, boolean whole, String pit, List<FieldValue> after) {
    return EngineCall.of(
            () ->
                client.search(
                    s -> {
                      s.pit(p -> p.id(pit).keepAlive(k -> k.time(KEEP_ALIVE)))
                          .size(size)
                          .version(true)
                          .source(c -> c.fetch(whole))
                          .query(query)
                          .sort(order.sort())
                          .trackTotalHits(t -> t.enabled(false));
                      return after.isEmpty() ? s : s.searchAfter(after);
                    },
                    ObjectNode.class))
        .hits()
        .hits();
  }
}
