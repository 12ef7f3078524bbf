package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.medina.search.SearchRequest.Sort;

/**
 * Pages deeper than the engine's window, by {@code search_after}, so that the address of a page
 * needs no more than its number. A list by date is entered at the day that the page begins in, as
 * the engine counts days at once; another one is walked through, reading nothing but its order.
 */
final class DeepPages {
  /** The engine's own limit on {@code from + size}, {@code index.max_result_window}. */
  static final int WINDOW = 10_000;

  private static final String DAYS = "days";
  private static final String STORY = "story";

  /** Stands before every id. */
  private static final FieldValue FIRST_ID = FieldValue.of("");

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
   * @param order what it is ordered by
   * @param sort the same for the engine: a total order, the id last
   * @param stories whether only the first of each story's copies is listed
   */
  record Listing(Query query, Sort order, List<SortOptions> sort, boolean stories) {}

  /**
   * A place in a list.
   *
   * @param passed how many results stand before it
   * @param after what the engine sorts the last of them by; nothing at the beginning
   */
  private record Place(int passed, List<FieldValue> after) {
    static final Place BEGINNING = new Place(0, List.of());
  }

  /** The ids of the results from an offset on. */
  List<String> ids(Listing listing, int offset, int size) {
    boolean byDate = listing.order() != Sort.RELEVANCE && !listing.stories();
    return walk(listing, byDate ? day(listing, offset) : Place.BEGINNING, offset, size);
  }

  private List<String> walk(Listing listing, Place from, int offset, int size) {
    List<String> ids = new ArrayList<>();
    Set<String> stories = new HashSet<>();
    List<FieldValue> after = from.after();
    int passed = from.passed();
    while (true) {
      int wanted = listing.stories() ? hop : Math.min(hop, offset + size - passed);
      List<Hit<ObjectNode>> hits = next(listing, after, wanted);
      for (Hit<ObjectNode> hit : hits) {
        if (listing.stories() && !stories.add(story(hit))) {
          continue;
        }
        if (passed++ >= offset) {
          ids.add(hit.sort().getLast().stringValue());
        }
        if (ids.size() == size) {
          return ids;
        }
      }
      if (hits.size() < wanted) {
        return ids;
      }
      after = hits.getLast().sort();
    }
  }

  /** The beginning of the day in which the result at this offset stands. */
  private Place day(Listing listing, int offset) {
    boolean newest = listing.order() == Sort.NEWEST;
    List<DateHistogramBucket> days = days(listing.query());
    Place place = Place.BEGINNING;
    int passed = 0;
    for (DateHistogramBucket day : newest ? days.reversed() : days) {
      if (passed + day.docCount() > offset) {
        return place;
      }
      passed += (int) day.docCount();
      // Behind this day stands the first id of the day next to it, or else what has no day.
      long next = newest ? day.key() - 1 : day.key() + 1;
      place = new Place(passed, List.of(FieldValue.of(next), FIRST_ID));
    }
    return place;
  }

  private List<DateHistogramBucket> days(Query query) {
    return Answers.named(
            engine
                .search(
                    s ->
                        s.query(query)
                            .size(0)
                            .trackTotalHits(t -> t.enabled(false))
                            .aggregations(
                                DAYS,
                                a ->
                                    a.dateHistogram(
                                        h ->
                                            h.field("day")
                                                .calendarInterval(CalendarInterval.Day)
                                                .minDocCount(1))))
                .aggregations(),
            DAYS)
        .dateHistogram()
        .buckets()
        .array();
  }

  private List<Hit<ObjectNode>> next(Listing listing, List<FieldValue> after, int size) {
    return engine
        .search(
            s -> {
              s.query(listing.query())
                  .size(size)
                  .sort(listing.sort())
                  .trackTotalHits(t -> t.enabled(false))
                  .source(f -> f.fetch(false));
              if (listing.stories()) {
                s.docvalueFields(f -> f.field(STORY));
              } else {
                s.storedFields("_none_");
              }
              return after.isEmpty() ? s : s.searchAfter(after);
            })
        .hits()
        .hits();
  }

  private static String story(Hit<ObjectNode> hit) {
    return Objects.requireNonNull(hit.fields().get(STORY)).toJson().asJsonArray().getString(0);
  }
}
