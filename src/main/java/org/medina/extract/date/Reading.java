package org.medina.extract.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate.Precision;

/**
 * A date and the token behind it.
 *
 * @param date the date
 * @param end index of the first token that does not belong to it
 */
record Reading(ParsedDate date, int end) {
  static @Nullable Reading day(
      List<Token> tokens, int from, int end, @Nullable LocalDate day, CalendarKind calendar) {
    return day == null ? null : of(tokens, from, end, day, calendar, Precision.DAY);
  }

  static @Nullable Reading month(
      List<Token> tokens, int from, int end, @Nullable LocalDate first, CalendarKind calendar) {
    return first == null ? null : of(tokens, from, end, first, calendar, Precision.MONTH);
  }

  private static Reading of(
      List<Token> tokens,
      int from,
      int end,
      LocalDate day,
      CalendarKind calendar,
      Precision precision) {
    Token last = tokens.get(end - 1);
    int stop = last.start() + last.text().length();
    return new Reading(
        new ParsedDate(
            day, ParsedDate.Clock.NONE, precision, calendar, tokens.get(from).start(), stop),
        end);
  }
}
