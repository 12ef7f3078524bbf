package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Pages deeper than the engine's window: walks there by {@code search_after}, reading nothing but
 * ids, so that the address of a page needs no more than its number.
 */
final class DeepPages {
  /** The engine's own limit on {@code from + size}, {@code index.max_result_window}. */
  static final int WINDOW = 10_000;

  private final Engine engine;
  private final int hop;

  /**
   * Pages of this engine.
   *
   * @param hop how many results are passed in one request, at most {@value #WINDOW}
   */
  DeepPages(Engine engine, int hop) {
    this.engine = engine;
    this.hop = hop;
  }

  /**
   * A list of results.
   *
   * @param query the search with all its filters
   * @param sort a total order
   * @param stories whether only the first of each story's copies is listed
   */
  record Listing(Query query, List<SortOptions> sort, boolean stories) {}

  /** The ids of the results from an offset on. */
  List<String> ids(Listing listing, int offset, int size) {
    List<String> ids = new ArrayList<>();
    Set<String> stories = new HashSet<>();
    List<FieldValue> after = List.of();
    int passed = 0;
    while (true) {
      List<Hit<ObjectNode>> hits = next(listing, after);
      for (Hit<ObjectNode> hit : hits) {
        if (listing.stories() && !stories.add(value(hit, "story"))) {
          continue;
        }
        if (passed++ >= offset) {
          ids.add(value(hit, "id"));
        }
        if (ids.size() == size) {
          return ids;
        }
      }
      if (hits.size() < hop) {
        return ids;
      }
      after = hits.getLast().sort();
    }
  }

  private List<Hit<ObjectNode>> next(Listing listing, List<FieldValue> after) {
    return engine
        .search(
            s -> {
              s.query(listing.query())
                  .size(hop)
                  .sort(listing.sort())
                  .trackTotalHits(t -> t.enabled(false))
                  .source(f -> f.fetch(false))
                  .docvalueFields(f -> f.field("id"));
              if (listing.stories()) {
                s.docvalueFields(f -> f.field("story"));
              }
              return after.isEmpty() ? s : s.searchAfter(after);
            })
        .hits()
        .hits();
  }

  private static String value(Hit<ObjectNode> hit, String field) {
    return Objects.requireNonNull(hit.fields().get(field)).toJson().asJsonArray().getString(0);
  }
}
