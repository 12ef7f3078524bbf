package org.medina.extract.date;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates in a text: any calendar, language or order that outlets use. Linear in the length
 * of the text, no regular expressions.
 */
final class DateParser {
  private final MonthNames months = new MonthNames();
  private final NamedDates named = new NamedDates(months);
  private final NumericDates numeric = new NumericDates();

  /** All dates of a text, in order; a Gregorian date stands for a Hijri one beside it. */
  List<ParsedDate> parse(String raw, DateHints hints) {
    String folded = DateText.fold(raw);
    List<Token> tokens = Token.of(folded);
    List<ParsedDate> found = new ArrayList<>();
    int i = 0;
    while (i < tokens.size()) {
      Reading reading = read(tokens, i, hints);
      if (reading == null) {
        i++;
        continue;
      }
      int end = reading.end();
      ClockReading clock = ClockReading.near(tokens, i, end);
      found.add(reading.date().withClock(clock.clock(), position(tokens, clock.end())));
      i = Math.max(end, clock.end());
    }
    return preferGregorian(found);
  }

  private @Nullable Reading read(List<Token> tokens, int i, DateHints hints) {
    Reading reading = numeric.at(tokens, i, hints);
    return reading != null ? reading : named.at(tokens, i, hints);
  }

  private static int position(List<Token> tokens, int index) {
    if (index <= 0) {
      return 0;
    }
    Token last = tokens.get(Math.min(index, tokens.size()) - 1);
    return last.start() + last.text().length();
  }

  private static List<ParsedDate> preferGregorian(List<ParsedDate> found) {
    boolean hasGregorian = found.stream().anyMatch(d -> d.calendar() == CalendarKind.GREGORIAN);
    if (!hasGregorian) {
      return found;
    }
    return found.stream().filter(d -> d.calendar() == CalendarKind.GREGORIAN).toList();
  }
}
