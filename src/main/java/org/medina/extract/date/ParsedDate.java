package org.medina.extract.date;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Precision;
import org.medina.model.StoryDate.Source;

/**
 * A date read from a text.
 *
 * @param day the day, in the publisher's own zone
 * @param clock time of day and offset, as far as the text gives them
 * @param precision how exact the text is
 * @param calendar the calendar that it was written in
 * @param start where it begins in the folded text
 * @param end where it ends in the folded text
 */
record ParsedDate(
    LocalDate day, Clock clock, Precision precision, CalendarKind calendar, int start, int end) {
  /**
   * A time of day.
   *
   * @param time the time, or null
   * @param offset the publisher's offset, or null
   * @param exact whether seconds are given
   */
  record Clock(@Nullable LocalTime time, @Nullable ZoneOffset offset, boolean exact) {
    static final Clock NONE = new Clock(null, null, false);
  }

  ParsedDate withClock(Clock given, int newEnd) {
    if (given.time() == null || precision != Precision.DAY) {
      return this;
    }
    Precision finer = given.exact() ? Precision.SECOND : Precision.MINUTE;
    return new ParsedDate(day, given, finer, calendar, start, Math.max(end, newEnd));
  }

  StoryDate from(Source source) {
    LocalTime time = clock.time();
    ZoneOffset offset = clock.offset();
    OffsetDateTime instant =
        time == null || offset == null ? null : OffsetDateTime.of(day, time, offset);
    return new StoryDate(day, instant, precision, source);
  }
}
