package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Interval;
import org.medina.search.DateHistogram.Period;
import org.medina.search.FilterSet;

/** The date histogram: the engine counts days, here they are put together to longer periods. */
final class Histogram {
  static final String NAME = "days";
  private static final String DAYS = "days";
  private static final String UNDATED = "undated";

  private Histogram() {}

  static Aggregation ask(FilterQueries queries) {
    return Aggregation.of(
        a ->
            a.filter(queries.withoutDates())
                .aggregations(
                    DAYS,
                    d ->
                        d.dateHistogram(
                            h ->
                                h.field("day")
                                    .calendarInterval(CalendarInterval.Day)
                                    .minDocCount(1)))
                .aggregations(UNDATED, u -> u.missing(m -> m.field("day"))));
  }

  static DateHistogram read(Aggregate answer, FilterSet filters) {
    Map<String, Aggregate> inside = answer.filter().aggregations();
    NavigableMap<LocalDate, Long> days = new TreeMap<>();
    for (DateHistogramBucket bucket :
        Answers.named(inside, DAYS).dateHistogram().buckets().array()) {
      days.put(
          Instant.ofEpochMilli(bucket.key()).atZone(ZoneOffset.UTC).toLocalDate(),
          bucket.docCount());
    }
    long undated = Answers.named(inside, UNDATED).missing().docCount();
    if (days.isEmpty()) {
      return new DateHistogram(Interval.DAY, List.of(), undated);
    }
    LocalDate first = later(filters.from(), days.firstKey());
    LocalDate last = earlier(filters.to(), days.lastKey());
    if (first.isAfter(last)) {
      return new DateHistogram(Interval.DAY, List.of(), undated);
    }
    Interval interval = interval(ChronoUnit.DAYS.between(first, last) + 1);
    return new DateHistogram(interval, periods(days, first, last, filters), undated);
  }

  private static List<Period> periods(
      NavigableMap<LocalDate, Long> days, LocalDate first, LocalDate last, FilterSet filters) {
    Interval interval = interval(ChronoUnit.DAYS.between(first, last) + 1);
    List<Period> periods = new ArrayList<>();
    LocalDate from = start(first, interval);
    while (!from.isAfter(last)) {
      LocalDate next = next(from, interval);
      LocalDate to = next.minusDays(1);
      long count =
          days.subMap(from, true, to, true).values().stream().mapToLong(Long::longValue).sum();
      boolean selected =
          (filters.from() != null || filters.to() != null)
              && (filters.from() == null || !to.isBefore(filters.from()))
              && (filters.to() == null || !from.isAfter(filters.to()));
      periods.add(new Period(from, to, count, selected));
      from = next;
    }
    return periods;
  }

  private static LocalDate later(@Nullable LocalDate chosen, LocalDate known) {
    return chosen == null || chosen.isBefore(known) ? known : chosen;
  }

  private static LocalDate earlier(@Nullable LocalDate chosen, LocalDate known) {
    return chosen == null || chosen.isAfter(known) ? known : chosen;
  }

  /** 31 days by day, 26 weeks by week, 5 years by month, else by year. */
  static Interval interval(long days) {
    if (days <= 31) {
      return Interval.DAY;
    }
    if (days <= 26 * 7) {
      return Interval.WEEK;
    }
    return days <= 5 * 366 ? Interval.MONTH : Interval.YEAR;
  }

  private static LocalDate start(LocalDate day, Interval interval) {
    return switch (interval) {
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate day, Interval interval) {
    return switch (interval) {
      case DAY -> day.plusDays(1);
      case WEEK -> day.plusWeeks(1);
      case MONTH -> day.plusMonths(1);
      case YEAR -> day.plusYears(1);
    };
  }
}
