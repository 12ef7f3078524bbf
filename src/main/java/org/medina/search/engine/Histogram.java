package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
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
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Interval;
import org.medina.search.DateHistogram.Period;
import org.medina.search.FilterSet;

/**
 * The date histogram. The engine counts months, of which years are made; only where days or weeks
 * are to be shown, which is known beforehand or from the first and last day, it counts days.
 */
final class Histogram {
  static final String NAME = "periods";
  private static final String COUNTS = "counts";
  private static final String UNDATED = "undated";
  private static final String FIRST = "first";
  private static final String LAST = "last";
  private static final String DAY = "day";

  private Histogram() {}

  static Aggregation ask(FilterQueries queries, FilterSet filters) {
    CalendarInterval calendar = isBrief(filters) ? CalendarInterval.Day : CalendarInterval.Month;
    return Aggregation.of(
        a ->
            a.filter(queries.withoutDates())
                .aggregations(COUNTS, counts(calendar))
                .aggregations(FIRST, f -> f.min(m -> m.field(DAY)))
                .aggregations(LAST, l -> l.max(m -> m.field(DAY)))
                .aggregations(UNDATED, u -> u.missing(m -> m.field(DAY))));
  }

  private static Aggregation counts(CalendarInterval calendar) {
    return Aggregation.of(
        a -> a.dateHistogram(h -> h.field(DAY).calendarInterval(calendar).minDocCount(1)));
  }

  /** Whether the filters leave so few days that each or each week is shown. */
  private static boolean isBrief(FilterSet filters) {
    LocalDate from = filters.from();
    LocalDate to = filters.to();
    return from != null && to != null && isBrief(interval(ChronoUnit.DAYS.between(from, to) + 1));
  }

  private static boolean isBrief(Interval interval) {
    return interval == Interval.DAY || interval == Interval.WEEK;
  }

  /**
   * The histogram that the engine answered with.
   *
   * @param engine asked for the days when the months do not do
   * @param scope the search under all filters but the date
   */
  static DateHistogram read(Aggregate answer, FilterSet filters, Engine engine, Query scope) {
    Map<String, Aggregate> inside = answer.filter().aggregations();
    long undated = Answers.named(inside, UNDATED).missing().docCount();
    NavigableMap<LocalDate, Long> counts = counts(inside);
    if (counts.isEmpty()) {
      return new DateHistogram(Interval.DAY, List.of(), undated);
    }
    LocalDate first = later(filters.from(), day(Answers.named(inside, FIRST).min().value()));
    LocalDate last = earlier(filters.to(), day(Answers.named(inside, LAST).max().value()));
    if (first.isAfter(last)) {
      return new DateHistogram(Interval.DAY, List.of(), undated);
    }
    Interval interval = interval(ChronoUnit.DAYS.between(first, last) + 1);
    if (isBrief(interval) && !isBrief(filters)) {
      counts = counts(days(engine, scope));
    }
    return new DateHistogram(interval, periods(counts, first, last, filters), undated);
  }

  private static Map<String, Aggregate> days(Engine engine, Query scope) {
    return engine
        .search(
            s ->
                s.query(scope)
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .aggregations(COUNTS, counts(CalendarInterval.Day)))
        .aggregations();
  }

  private static NavigableMap<LocalDate, Long> counts(Map<String, Aggregate> answer) {
    NavigableMap<LocalDate, Long> counts = new TreeMap<>();
    for (DateHistogramBucket bucket :
        Answers.named(answer, COUNTS).dateHistogram().buckets().array()) {
      counts.put(day((double) bucket.key()), bucket.docCount());
    }
    return counts;
  }

  private static LocalDate day(@Nullable Double millis) {
    return Instant.ofEpochMilli(Objects.requireNonNull(millis).longValue())
        .atZone(ZoneOffset.UTC)
        .toLocalDate();
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
