package org.medina.extract.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates of digits alone: 2019-03-02, 02/03/2019, 2.3.19, 1398/11/29, 20190302, 2019年3月2日. */
final class NumericDates {
  private static final String SEPARATORS = "/.-";

  @Nullable Reading at(List<Token> tokens, int i, DateHints hints) {
    Token first = tokens.get(i);
    if (!first.isNumber()) {
      return null;
    }
    if (first.text().length() == 8 || first.text().length() == 14) {
      return compact(tokens, i);
    }
    if (first.text().length() > 4 || i + 4 >= tokens.size()) {
      return null;
    }
    Reading ideographic = ideographic(tokens, i);
    if (ideographic != null) {
      return ideographic;
    }
    Token mark = tokens.get(i + 1);
    boolean separated = mark.kind() == Token.Kind.MARK && SEPARATORS.indexOf(mark.text()) >= 0;
    if (!separated || !tokens.get(i + 3).text().equals(mark.text())) {
      return null;
    }
    Token second = tokens.get(i + 2);
    Token third = tokens.get(i + 4);
    if (!second.isNumber(1, 31, 2)
        || !third.isNumber()
        || third.text().length() > 4
        || isInsideNumber(tokens, i, mark)) {
      return null;
    }
    return triple(tokens, i, hints);
  }

  /** 1.2.3.4 is a version or an address, not a date. */
  private static boolean isInsideNumber(List<Token> tokens, int i, Token mark) {
    boolean before =
        i >= 2
            && tokens.get(i - 1).is(mark.text().charAt(0))
            && tokens.get(i - 2).isNumber()
            && !tokens.get(i).spaced();
    boolean after =
        i + 6 < tokens.size()
            && tokens.get(i + 5).is(mark.text().charAt(0))
            && tokens.get(i + 6).isNumber()
            && !tokens.get(i + 6).spaced()
            && !tokens.get(i + 5).spaced();
    return before || after && !mark.is('-') && !mark.is('/');
  }

  private static @Nullable Reading triple(List<Token> tokens, int i, DateHints hints) {
    int a = tokens.get(i).value();
    int b = tokens.get(i + 2).value();
    int c = tokens.get(i + 4).value();
    if (tokens.get(i).text().length() == 4) {
      CalendarKind calendar = calendar(a, tokens, i + 5, hints);
      LocalDate day = Calendars.day(calendar, a, b, c);
      return Reading.day(
          tokens, i, i + 5, day != null ? day : Calendars.day(calendar, a, c, b), calendar);
    }
    if (tokens.get(i + 4).text().length() == 3
        || tokens.get(i + 4).text().length() == 1
        || tokens.get(i).text().length() == 3) {
      return null;
    }
    int year = tokens.get(i + 4).text().length() == 4 ? c : century(c);
    CalendarKind calendar = calendar(year, tokens, i + 5, hints);
    boolean monthFirst = hints.monthFirst() && calendar == CalendarKind.GREGORIAN;
    LocalDate day =
        monthFirst ? Calendars.day(calendar, year, a, b) : Calendars.day(calendar, year, b, a);
    if (day == null) {
      day = monthFirst ? Calendars.day(calendar, year, b, a) : Calendars.day(calendar, year, a, b);
    }
    if (day == null && tokens.get(i + 4).text().length() == 2) {
      day = Calendars.day(CalendarKind.GREGORIAN, century(a), b, c);
    }
    return Reading.day(tokens, i, i + 5, day, calendar);
  }

  /** Persian pages cut the century off: 98/11/29. */
  private static @Nullable Reading shortSolar(List<Token> tokens, int i, DateHints hints) {
    int a = tokens.get(i).value();
    boolean fits =
        hints.language().equals("fa")
            && a >= 80
            && a <= 99
            && tokens.get(i + 4).text().length() <= 2;
    LocalDate day =
        fits
            ? Calendars.day(
                CalendarKind.SOLAR, 1300 + a, tokens.get(i + 2).value(), tokens.get(i + 4).value())
            : null;
    return Reading.day(tokens, i, i + 5, day, CalendarKind.SOLAR);
  }

  private static int century(int year) {
    return year >= 70 ? 1900 + year : 2000 + year;
  }

  /**
   * Which calendar a year belongs to; 1400 and after can be Hijri or Persian: marks decide, then
   * the language.
   */
  private static CalendarKind calendar(int year, List<Token> tokens, int next, DateHints hints) {
    if (CalendarKind.GREGORIAN.allows(year) || year < 1300 || year > 1500) {
      return CalendarKind.GREGORIAN;
    }
    CalendarKind marked = CalendarMarks.at(tokens, next);
    if (marked != null) {
      return marked;
    }
    // Unmarked, 1400 to 1420 is our time in Persia and the eighties by the moon.
    return year <= 1420 ? CalendarKind.SOLAR : CalendarKind.HIJRI;
  }

  private static @Nullable Reading compact(List<Token> tokens, int i) {
    String digits = tokens.get(i).text();
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < 1990 || year > 2100) {
      return null;
    }
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6, 8));
    return Reading.day(
        tokens,
        i,
        i + 1,
        Calendars.day(CalendarKind.GREGORIAN, year, month, day),
        CalendarKind.GREGORIAN);
  }

  private static @Nullable Reading ideographic(List<Token> tokens, int i) {
    boolean fits =
        i + 5 < tokens.size()
            && tokens.get(i + 1).text().equals("年")
            && tokens.get(i + 3).text().equals("月");
    if (!fits || !tokens.get(i + 2).isNumber(1, 12, 2) || !tokens.get(i + 4).isNumber(1, 31, 2)) {
      return null;
    }
    LocalDate day =
        Calendars.day(
            CalendarKind.GREGORIAN,
            tokens.get(i).value(),
            tokens.get(i + 2).value(),
            tokens.get(i + 4).value());
    return Reading.day(tokens, i, i + 6, day, CalendarKind.GREGORIAN);
  }
}
