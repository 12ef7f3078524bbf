package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.medina.search.DateHistogram;

/**
 * A histogram of stories. Articles of a month are the sum of its days; stories are not, as copies
 * of one story may appear on several days, so they are counted by the period that is shown.
 */
final class StoryPeriods {
  private static final Counting COUNTING = new Counting(true);
  private static final String PERIODS = "periods";
  private static final String UNDATED = "undated";

  private final Engine engine;

  StoryPeriods(Engine engine) {
    this.engine = engine;
  }

  /**
   * The same periods with their stories instead of their articles.
   *
   * @param query the search under all filters but the date
   */
  DateHistogram count(DateHistogram articles, Query query) {
    Map<String, Aggregate> answer =
        engine
            .search(
                s ->
                    s.query(query)
                        .size(0)
                        .aggregations(PERIODS, periods(articles.interval()))
                        .aggregations(
                            UNDATED,
                            a -> a.missing(m -> m.field("day")).aggregations(COUNTING.inside())))
            .aggregations();
    Map<LocalDate, Long> stories = new HashMap<>();
    for (DateHistogramBucket bucket :
        Answers.named(answer, PERIODS).dateHistogram().buckets().array()) {
      stories.put(
          Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC).toLocalDate(),
          COUNTING.of(bucket));
    }
    return new DateHistogram(
        articles.interval(),
        articles.periods().stream()
            .map(period -> period.counting(stories.getOrDefault(period.from(), 0L)))
            .toList(),
        COUNTING.of(Answers.named(answer, UNDATED).missing()));
  }

  /** Calendar weeks begin on Monday, in the engine as in {@link Histogram}. */
  private static Aggregation periods(DateHistogram.Interval interval) {
    CalendarInterval calendar =
        switch (interval) {
          case DAY -> CalendarInterval.Day;
          case WEEK -> CalendarInterval.Week;
          case MONTH -> CalendarInterval.Month;
          case YEAR -> CalendarInterval.Year;
        };
    return Aggregation.of(
        a ->
            a.dateHistogram(h -> h.field("day").calendarInterval(calendar).minDocCount(1))
                .aggregations(COUNTING.inside()));
  }
}
