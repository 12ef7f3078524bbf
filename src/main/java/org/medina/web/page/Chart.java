package org.medina.web.page;

import java.util.List;
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
 * @param gaps when outlets could not be read, the latest first
 * @param moreGaps how many further gaps are shaded
 */
record Chart(
    Bars bars,
    String interval,
    List<Row> rows,
    String first,
    String last,
    long undated,
    String undatedHref,
    List<Gap> gaps,
    int moreGaps) {
  /**
   * A period as a link.
   *
   * @param partly whether an outlet could not be read for a part of it
   */
  record Row(String label, long count, String href, boolean selected, boolean partly) {}

  /** An outlet that could not be read, from a moment to another, which is empty while it lasts. */
  record Gap(String source, String href, String from, String to) {}

  Chart {
    rows = List.copyOf(rows);
    gaps = List.copyOf(gaps);
  }

  /** Whether there is anything to draw: one lonely bar says nothing. */
  public boolean drawn() {
    return bars.bars().size() > 1 && !bars.empty();
  }
}
