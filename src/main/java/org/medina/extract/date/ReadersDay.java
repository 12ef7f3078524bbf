package org.medina.extract.date;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.medina.extract.date.DateCandidate.Role;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Source;

/**
 * Content systems often write universal time into their data. When the page shows its readers the
 * day before or after, and a time zone explains it, the readers' day is the publisher's own.
 */
final class ReadersDay {
  private static final int LEAST_WEIGHT = 480;
  private static final int WESTMOST_HOURS = 12;
  private static final int EASTMOST_HOURS = 14;

  private ReadersDay() {}

  static StoryDate of(DateCandidate chosen, List<DateCandidate> candidates) {
    StoryDate date = chosen.date();
    OffsetDateTime instant = date.instant();
    if (instant == null || !instant.getOffset().equals(ZoneOffset.UTC)) {
      return date;
    }
    for (DateCandidate shown : candidates) {
      boolean trusted = shown.weight() >= LEAST_WEIGHT && shown.role() == Role.PUBLISHED;
      if (trusted && shown.date().source() == Source.PAGE_TEXT) {
        long days = shown.date().day().toEpochDay() - date.day().toEpochDay();
        boolean west = days == -1 && instant.getHour() < WESTMOST_HOURS;
        boolean east = days == 1 && instant.getHour() >= 24 - EASTMOST_HOURS;
        return west || east
            ? new StoryDate(shown.date().day(), instant, date.precision(), date.source())
            : date;
      }
    }
    return date;
  }
}
