package org.medina.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.medina.crawl.CrawlStatus.Gap;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Interval;
import org.medina.search.DateHistogram.Period;
import org.medina.search.SearchRequest;
import org.medina.web.i18n.Messages;
import org.medina.web.picture.Bars;
import org.medina.web.picture.Shade.Span;

/**
 * Draws articles over time, with the times shaded in which an outlet could not be read.
 *
 * @param holdings the collection
 * @param messages the interface language
 */
record Charts(Holdings holdings, Messages messages) {
  private static final int HEIGHT = 72;
  private static final int MOST_GAPS = 3;

  /** So that a gap after the last story does not push the stories into a corner. */
  private static final int MOST_EMPTY_PERIODS = 31;

  Chart of(DateHistogram counted, SearchRequest request) {
    Outages outages = holdings.outages();
    List<Gap> gaps = outages.of(request);
    List<Span> spans = gaps.stream().map(outages::days).toList();
    DateHistogram histogram = reaching(counted, spans);
    List<Period> periods = histogram.periods();
    List<Chart.Gap> told = told(gaps);
    return new Chart(
        Bars.of(histogram, HEIGHT, spans),
        histogram.interval().name().toLowerCase(Locale.ROOT),
        rows(histogram, request, spans),
        periods.isEmpty() ? "" : name(histogram.interval(), periods.getFirst()),
        periods.isEmpty() ? "" : name(histogram.interval(), periods.getLast()),
        histogram.undated(),
        SearchEdit.href(SearchEdit.undated(request, true)),
        told,
        gaps.size() - told.size());
  }

  private List<Chart.Row> rows(DateHistogram histogram, SearchRequest request, List<Span> spans) {
    List<Chart.Row> rows = new ArrayList<>();
    for (Period period : histogram.periods().reversed()) {
      if (period.count() > 0) {
        rows.add(
            new Chart.Row(
                name(histogram.interval(), period),
                period.count(),
                SearchEdit.href(SearchEdit.dated(request, period.from(), period.to())),
                period.selected(),
                spans.stream().anyMatch(span -> touches(span, period))));
      }
    }
    return rows;
  }

  private static boolean touches(Span span, Period period) {
    return !span.from().isAfter(period.to()) && !span.to().isBefore(period.from());
  }

  private List<Chart.Gap> told(List<Gap> gaps) {
    return gaps.stream()
        .sorted(Comparator.comparing(Gap::from).reversed())
        .limit(MOST_GAPS)
        .map(this::told)
        .toList();
  }

  private Chart.Gap told(Gap gap) {
    Instant to = gap.to();
    return new Chart.Gap(
        holdings.sourceName(gap.source()),
        Addresses.source(gap.source()),
        messages.moment(gap.from()),
        to == null ? "" : messages.moment(to));
  }

  /** The histogram with empty periods after its last, if they lead to where a gap begins. */
  private static DateHistogram reaching(DateHistogram histogram, List<Span> spans) {
    if (histogram.periods().isEmpty() || spans.isEmpty()) {
      return histogram;
    }
    LocalDate goal = spans.stream().map(Span::from).max(Comparator.naturalOrder()).orElseThrow();
    List<Period> periods = new ArrayList<>(histogram.periods());
    LocalDate last = periods.getLast().to();
    for (int added = 0; last.isBefore(goal) && added < MOST_EMPTY_PERIODS; added++) {
      LocalDate from = last.plusDays(1);
      last = end(histogram.interval(), from);
      periods.add(new Period(from, last, 0, false));
    }
    return last.isBefore(goal)
        ? histogram
        : new DateHistogram(histogram.interval(), periods, histogram.undated());
  }

  private static LocalDate end(Interval interval, LocalDate from) {
    return switch (interval) {
      case DAY -> from;
      case WEEK -> from.plusDays(6);
      case MONTH -> from.plusMonths(1).minusDays(1);
      case YEAR -> from.plusYears(1).minusDays(1);
    };
  }

  private String name(Interval interval, Period period) {
    return switch (interval) {
      case DAY -> messages.day(period.from());
      case WEEK -> messages.text("chart.week", messages.day(period.from()));
      case MONTH -> messages.month(YearMonth.from(period.from()));
      case YEAR -> Integer.toString(period.from().getYear());
    };
  }
}
