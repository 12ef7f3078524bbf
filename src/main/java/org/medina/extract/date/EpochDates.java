package org.medina.extract.date;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.medina.model.StoryDate.Precision;

/** Seconds or milliseconds since 1970, as some content systems write them into attributes. */
final class EpochDates {
  private EpochDates() {}

  static Optional<ParsedDate> parse(String raw) {
    String value = raw.strip();
    boolean fits =
        (value.length() == 10 || value.length() == 13)
            && value.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!fits) {
      return Optional.empty();
    }
    long number = Long.parseLong(value);
    Instant moment =
        value.length() == 13 ? Instant.ofEpochMilli(number) : Instant.ofEpochSecond(number);
    LocalDateTime local = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    var clock = new ParsedDate.Clock(local.toLocalTime(), ZoneOffset.UTC, true);
    return Optional.of(
        new ParsedDate(
            local.toLocalDate(),
            clock,
            Precision.SECOND,
            CalendarKind.GREGORIAN,
            0,
            value.length()));
  }
}
