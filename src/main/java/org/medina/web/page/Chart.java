package org.medina.web.page;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Period;
import org.medina.search.SearchRequest;
import org.medina.web.i18n.Messages;
import org.medina.web.picture.Bars;

/**
 * Articles over time: a picture and, for those who cannot see or hit its bars, a table of links.
 *
 * @param bars the picture
 * @param interval length of a period, as a message key's ending
 * @param rows the periods that have articles, newest first
 * @param first name of the first period, possibly empty
 * @param last name of the last period, possibly empty
 * @param undated articles without a date
 * @param undatedHref address of the search for them
 */
record Chart(
    Bars bars,
    String interval,
    List<Row> rows,
    String first,
    String last,
    long undated,
    String undatedHref) {
  private static final int HEIGHT = 72;

  /** A period as a link. */
  record Row(String label, long count, String href, boolean selected) {}

  Chart {
    rows = List.copyOf(rows);
  }

  static Chart of(DateHistogram histogram, SearchRequest request, Messages messages) {
    Function<Period, String> name = period -> name(histogram, period, messages);
    List<Period> periods = histogram.periods();
    List<Row> rows = new ArrayList<>();
    for (Period period : periods.reversed()) {
      if (period.count() > 0) {
        rows.add(
            new Row(
                name.apply(period),
                period.count(),
                SearchEdit.href(SearchEdit.dated(request, period.from(), period.to())),
                period.selected()));
      }
    }
    return new Chart(
        Bars.of(histogram, HEIGHT),
        histogram.interval().name().toLowerCase(Locale.ROOT),
        rows,
        periods.isEmpty() ? "" : name.apply(periods.getFirst()),
        periods.isEmpty() ? "" : name.apply(periods.getLast()),
        histogram.undated(),
        SearchEdit.href(SearchEdit.undated(request, true)));
  }

  /** Whether there is anything to draw: one lonely bar says nothing. */
  public boolean drawn() {
    return bars.bars().size() > 1 && !bars.empty();
  }

  private static String name(DateHistogram histogram, Period period, Messages messages) {
    return switch (histogram.interval()) {
      case DAY -> messages.day(period.from());
      case WEEK -> messages.text("chart.week", messages.day(period.from()));
      case MONTH -> messages.month(YearMonth.from(period.from()));
      case YEAR -> Integer.toString(period.from().getYear());
    };
  }
}
