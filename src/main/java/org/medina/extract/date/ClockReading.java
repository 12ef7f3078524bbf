package org.medina.extract.date;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.extract.date.ParsedDate.Clock;

/**
 * A time of day beside a date.
 *
 * @param clock the time, or none
 * @param end index of the first token that does not belong to it
 */
record ClockReading(Clock clock, int end) {
  private static final int REACH = 6;
  private static final Set<String> MORNING = Set.of("am", "ص", "صباحا", "صباح", "ö", "ق");
  private static final Set<String> EVENING =
      Set.of("pm", "م", "مساء", "ظهرا", "عصرا", "ليلا", "مساءا", "بعد");

  /** The time behind a date, else the one before it. */
  static ClockReading near(List<Token> tokens, int from, int end) {
    for (int i = end; i < tokens.size() && i < end + REACH; i++) {
      ClockReading found = at(tokens, i);
      if (found != null) {
        return found;
      }
      boolean stop = tokens.get(i).isNumber() || tokens.get(i).is('+');
      if (stop) {
        break;
      }
    }
    for (int i = from - 1; i >= 0 && i >= from - 2 * REACH; i--) {
      ClockReading found = at(tokens, i);
      if (found != null && found.end() <= from) {
        return new ClockReading(found.clock(), end);
      }
    }
    return new ClockReading(Clock.NONE, end);
  }

  private static @Nullable ClockReading at(List<Token> tokens, int i) {
    if (!tokens.get(i).isNumber(0, 23, 2)
        || i + 2 >= tokens.size()
        || !isSeparator(tokens.get(i + 1))) {
      return null;
    }
    if (!tokens.get(i + 2).isNumber(0, 59, 2) || tokens.get(i + 2).text().length() != 2) {
      return null;
    }
    int hour = tokens.get(i).value();
    int minute = tokens.get(i + 2).value();
    int next = i + 3;
    int second = 0;
    boolean exact =
        next + 1 < tokens.size()
            && tokens.get(next).is(':')
            && tokens.get(next + 1).isNumber(0, 59, 2);
    if (exact) {
      second = tokens.get(next + 1).value();
      next += 2;
      if (next + 1 < tokens.size() && tokens.get(next).is('.') && tokens.get(next + 1).isNumber()) {
        next += 2;
      }
    }
    if (next < tokens.size() && tokens.get(next).isWord()) {
      String mark = tokens.get(next).text();
      if (EVENING.contains(mark) && hour < 12) {
        hour += 12;
      } else if (MORNING.contains(mark) && hour == 12) {
        hour = 0;
      }
      boolean isMark = EVENING.contains(mark) || MORNING.contains(mark);
      next += isMark ? 1 : 0;
    }
    OffsetReading offset = OffsetReading.at(tokens, next);
    return new ClockReading(
        new Clock(LocalTime.of(hour, minute, second), offset.offset(), exact), offset.end());
  }

  private static boolean isSeparator(Token token) {
    return token.is(':') || token.text().equals("h") || token.text().equals("u");
  }

  /**
   * An offset behind a time.
   *
   * @param offset the offset, or null
   * @param end index of the first token that does not belong to it
   */
  private record OffsetReading(@Nullable ZoneOffset offset, int end) {
    static OffsetReading at(List<Token> tokens, int start) {
      int i = start;
      boolean zero = false;
      while (i < tokens.size() && i < start + 2) {
        Token token = tokens.get(i);
        boolean zone =
            token.text().equals("z")
                || token.text().equals("utc")
                || token.text().equals("gmt")
                || token.text().equals("جرينتش")
                || token.text().equals("غرينتش");
        if (!zone && !token.is('(')) {
          break;
        }
        zero |= zone;
        i++;
      }
      if (i + 1 < tokens.size()
          && (tokens.get(i).is('+') || tokens.get(i).is('-') && !tokens.get(i).spaced())
          && tokens.get(i + 1).isNumber()) {
        return signed(tokens, i, start);
      }
      return zero ? new OffsetReading(ZoneOffset.UTC, i) : new OffsetReading(null, start);
    }

    private static OffsetReading signed(List<Token> tokens, int i, int start) {
      int sign = tokens.get(i).is('-') ? -1 : 1;
      Token number = tokens.get(i + 1);
      int hours = number.text().length() == 4 ? number.value() / 100 : number.value();
      int minutes = number.text().length() == 4 ? number.value() % 100 : 0;
      int end = i + 2;
      if (number.text().length() <= 2
          && end + 1 < tokens.size()
          && tokens.get(end).is(':')
          && tokens.get(end + 1).isNumber(0, 59, 2)) {
        minutes = tokens.get(end + 1).value();
        end += 2;
      }
      if (number.text().length() > 4 || hours > 14 || minutes > 59) {
        return new OffsetReading(null, start);
      }
      return new OffsetReading(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes), end);
    }
  }
}
