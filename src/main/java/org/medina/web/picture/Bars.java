package org.medina.web.picture;

import java.util.ArrayList;
import java.util.List;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Period;

/**
 * Bars over time.
 *
 * @param width width of the drawing, in its own units
 * @param height height of the drawing
 * @param bars one for each period, oldest first
 * @param shades spans of which nothing is known, behind the bars
 * @param most the highest count
 * @param total all counts together
 */
public record Bars(
    int width, int height, List<Bar> bars, List<Shade> shades, long most, long total) {
  static final int STEP = 12;

  private static final int GAP = 2;

  /**
   * One bar.
   *
   * @param x left edge in the drawing
   * @param y upper edge
   * @param width its width
   * @param height its height, 0 for an empty period
   * @param selected whether it lies inside the chosen dates
   */
  public record Bar(int x, int y, int width, int height, boolean selected) {}

  public Bars {
    bars = List.copyOf(bars);
    shades = List.copyOf(shades);
  }

  /** The bars of a histogram, the highest as high as the drawing. */
  public static Bars of(DateHistogram histogram, int height) {
    long most = histogram.periods().stream().mapToLong(Period::count).max().orElse(0);
    return of(histogram, height, most);
  }

  /** The bars of a histogram with spans shaded behind them. */
  public static Bars of(DateHistogram histogram, int height, List<Shade.Span> unknown) {
    Bars bars = of(histogram, height);
    return new Bars(
        bars.width(), height, bars.bars(), Shade.of(unknown, histogram), bars.most(), bars.total());
  }

  /** The bars of a histogram on a scale that it shares with others. */
  public static Bars of(DateHistogram histogram, int height, long scale) {
    List<Bar> bars = new ArrayList<>();
    long most = 0;
    long total = 0;
    int x = 0;
    for (Period period : histogram.periods()) {
      int high =
          period.count() == 0 || scale == 0
              ? 0
              : (int) Math.max(2, height * period.count() / scale);
      bars.add(new Bar(x, height - high, STEP - GAP, high, period.selected()));
      most = Math.max(most, period.count());
      total += period.count();
      x += STEP;
    }
    return new Bars(Math.max(x - GAP, 1), height, bars, List.of(), most, total);
  }

  /**
   * A part of a histogram on the periods and the scale of the whole, so that pictures stand side by
   * side. A part's periods are never longer than the whole's; each counts where it begins.
   */
  public static Bars within(DateHistogram whole, DateHistogram part, int height) {
    List<Period> periods = new ArrayList<>();
    long most = whole.periods().stream().mapToLong(Period::count).max().orElse(0);
    for (Period period : whole.periods()) {
      long count =
          part.periods().stream()
              .filter(p -> !p.from().isBefore(period.from()) && !p.from().isAfter(period.to()))
              .mapToLong(Period::count)
              .sum();
      periods.add(new Period(period.from(), period.to(), count, false));
    }
    return of(new DateHistogram(whole.interval(), periods, part.undated()), height, most);
  }

  /** Whether there is nothing to draw. */
  public boolean empty() {
    return most == 0;
  }
}
