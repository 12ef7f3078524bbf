package org.medina.extract.date;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dates with a month's name: 2 mars 2019, March 2, 2019, ٢ آذار/مارس ٢٠١٩, 29 بهمن 1398. */
final class NamedDates {
  private static final Set<String> ORDINALS =
      Set.of("st", "nd", "rd", "th", "er", "ere", "eme", "e", "o", "a", "ي", "ום");

  /** Words between the parts of a date. */
  private static final Set<String> JOINTS =
      Set.of(
          "of", "de", "du", "del", "d", "من", "شهر", "ماه", "لعام", "عام", "سنه", "لسنه", "سال",
          "the", "في", "بن", "ב", "den", "م");

  private final MonthNames months;

  NamedDates(MonthNames months) {
    this.months = months;
  }

  @Nullable Reading at(List<Token> tokens, int i, DateHints hints) {
    Token first = tokens.get(i);
    if (first.isNumber(1, 31, 2)) {
      return dayFirst(tokens, i, hints);
    }
    if (first.isNumber(1000, 2999, 4)) {
      return yearFirst(tokens, i, hints);
    }
    return first.isWord() ? monthFirst(tokens, i, hints) : null;
  }

  private @Nullable Reading dayFirst(List<Token> tokens, int i, DateHints hints) {
    int at = skipJoints(tokens, i + 1);
    MonthName month = months.at(tokens, at);
    if (month == null) {
      return null;
    }
    int next = afterTwin(tokens, at + month.tokens(), month);
    return withYear(
        tokens, new Parts(i, tokens.get(i).value(), month, skipJoints(tokens, next)), hints);
  }

  private @Nullable Reading yearFirst(List<Token> tokens, int i, DateHints hints) {
    int at = skipJoints(tokens, i + 1);
    MonthName month = months.at(tokens, at);
    int day = month == null ? 0 : skipJoints(tokens, at + month.tokens());
    if (month == null || day >= tokens.size() || !tokens.get(day).isNumber(1, 31, 2)) {
      return null;
    }
    // "12:30 2019 March 5:00" has a time behind the month, not a day.
    if (day + 1 < tokens.size() && tokens.get(day + 1).is(':')) {
      return null;
    }
    return resolve(
        tokens,
        new Parts(i, tokens.get(day).value(), month, day + 1),
        tokens.get(i).value(),
        hints);
  }

  private @Nullable Reading monthFirst(List<Token> tokens, int i, DateHints hints) {
    MonthName month = months.at(tokens, i);
    if (month == null) {
      return null;
    }
    int at = skipJoints(tokens, afterTwin(tokens, i + month.tokens(), month));
    if (at >= tokens.size()) {
      return null;
    }
    if (tokens.get(at).isNumber(1, 31, 2)) {
      return withYear(
          tokens, new Parts(i, tokens.get(at).value(), month, skipJoints(tokens, at + 1)), hints);
    }
    boolean year = tokens.get(at).isNumber(1000, 2999, 4);
    CalendarKind calendar =
        year ? calendar(tokens.get(at).value(), month, hints) : CalendarKind.GREGORIAN;
    return year
        ? Reading.month(
            tokens,
            i,
            at + 1,
            Calendars.day(calendar, tokens.get(at).value(), month.month(), 1),
            calendar)
        : null;
  }

  /**
   * What was read so far.
   *
   * @param from first token of the date
   * @param day day of the month
   * @param month the month
   * @param next token where the year is looked for
   */
  private record Parts(int from, int day, MonthName month, int next) {}

  private @Nullable Reading withYear(List<Token> tokens, Parts parts, DateHints hints) {
    int at = parts.next();
    if (at >= tokens.size() || !tokens.get(at).isNumber()) {
      return null;
    }
    Token year = tokens.get(at);
    if (year.text().length() == 4) {
      return resolve(
          tokens, new Parts(parts.from(), parts.day(), parts.month(), at + 1), year.value(), hints);
    }
    boolean isClock =
        at + 1 < tokens.size()
            && (tokens.get(at + 1).is(':') || tokens.get(at + 1).text().equals("h"));
    if (year.text().length() != 2 || isClock) {
      return null;
    }
    int value = year.value() >= 70 ? 1900 + year.value() : 2000 + year.value();
    return resolve(
        tokens, new Parts(parts.from(), parts.day(), parts.month(), at + 1), value, hints);
  }

  private static @Nullable Reading resolve(
      List<Token> tokens, Parts parts, int year, DateHints hints) {
    CalendarKind calendar = calendar(year, parts.month(), hints);
    LocalDate day = Calendars.day(calendar, year, parts.month().month(), parts.day());
    return Reading.day(tokens, parts.from(), parts.next(), day, calendar);
  }

  /** A name that two calendars share belongs to the calendar of the year. */
  private static CalendarKind calendar(int year, MonthName month, DateHints hints) {
    return CalendarKind.GREGORIAN.allows(year) ? CalendarKind.GREGORIAN : month.calendar();
  }

  /** Skips a second name of the same month, as in "آب/أغسطس" or "شباط (فبراير)". */
  private int afterTwin(List<Token> tokens, int i, MonthName month) {
    int at = i;
    boolean bracket = false;
    while (at < tokens.size() && at < i + 2 && "/(-.,".contains(tokens.get(at).text())) {
      bracket |= tokens.get(at).is('(');
      at++;
    }
    MonthName twin = months.at(tokens, at);
    if (twin == null || twin.month() != month.month()) {
      return i;
    }
    at += twin.tokens();
    return bracket && at < tokens.size() && tokens.get(at).is(')') ? at + 1 : at;
  }

  private static int skipJoints(List<Token> tokens, int i) {
    int at = i;
    while (at < tokens.size() && at < i + 4) {
      Token token = tokens.get(at);
      boolean mark = token.kind() == Token.Kind.MARK && ".,/-'".contains(token.text());
      boolean word =
          token.isWord() && (JOINTS.contains(token.text()) || ORDINALS.contains(token.text()));
      if (!mark && !word) {
        return at;
      }
      at++;
    }
    return at;
  }
}
