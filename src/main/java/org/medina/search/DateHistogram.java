package org.medina.search;

import java.time.LocalDate;
import java.util.List;

/**
 * Articles, or stories, by period of publication, under all filters but the date.
 *
 * @param interval length of a period
 * @param periods every period from the first to the last, empty ones too
 * @param undated articles without a date
 */
public record DateHistogram(Interval interval, List<Period> periods, long undated) {
  /** Length of a period, chosen by the span: 31 days, 26 weeks, 5 years. */
  public enum Interval {
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * One period.
   *
   * @param from first day
   * @param to last day
   * @param count articles published in it, or stories if those are counted
   * @param selected whether it lies inside the chosen dates
   */
  public record Period(LocalDate from, LocalDate to, long count, boolean selected) {
    /** The same period with another number. */
    public Period counting(long other) {
      return new Period(from, to, other, selected);
    }
  }

  public DateHistogram {
    periods = List.copyOf(periods);
  }
}
