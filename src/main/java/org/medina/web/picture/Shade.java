package org.medina.web.picture;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Period;

/**
 * A span of days shaded behind bars.
 *
 * @param x left edge in the drawing
 * @param width its width, wide enough to be seen
 */
public record Shade(int x, int width) {
  private static final int NARROWEST = 3;

  /**
   * Days that nothing is known of.
   *
   * @param from first day
   * @param to last day
   */
  public record Span(LocalDate from, LocalDate to) {}

  /** Those spans that touch the periods, true to scale. */
  static List<Shade> of(List<Span> spans, DateHistogram histogram) {
    List<Shade> shades = new ArrayList<>();
    List<Period> periods = histogram.periods();
    if (periods.isEmpty()) {
      return shades;
    }
    LocalDate first = periods.getFirst().from();
    LocalDate last = periods.getLast().to();
    for (Span span : spans) {
      if (!span.from().isAfter(last) && !span.to().isBefore(first)) {
        int from = place(span.from(), periods);
        int to = place(span.to().plusDays(1), periods);
        int width = Math.max(NARROWEST, to - from);
        shades.add(new Shade(Math.min(from, periods.size() * Bars.STEP - width), width));
      }
    }
    return shades;
  }

  /** Where a day begins in the drawing. */
  private static int place(LocalDate day, List<Period> periods) {
    for (int index = 0; index < periods.size(); index++) {
      Period period = periods.get(index);
      if (!day.isAfter(period.to())) {
        long into = Math.max(0, ChronoUnit.DAYS.between(period.from(), day));
        long length = ChronoUnit.DAYS.between(period.from(), period.to()) + 1;
        return (int) (index * Bars.STEP + Bars.STEP * into / length);
      }
    }
    return periods.size() * Bars.STEP;
  }
}
