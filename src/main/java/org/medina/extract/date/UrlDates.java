package org.medina.extract.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the date in an address: /2013/8/3/, /2020-06-03-, /20191118…, /2019/nov/18/. */
final class UrlDates {
  private UrlDates() {}

  static Optional<LocalDate> find(String url) {
    int path = url.indexOf('/', url.indexOf("//") + 2);
    int end = url.indexOf('?') < 0 ? url.length() : url.indexOf('?');
    if (path < 0 || end <= path) {
      return Optional.empty();
    }
    List<Token> tokens = Token.of(DateText.fold(url.substring(path, end)));
    for (int i = 0; i < tokens.size(); i++) {
      Optional<LocalDate> found = triple(tokens, i).or(() -> Optional.empty());
      if (found.isPresent()) {
        return found;
      }
    }
    for (Token token : tokens) {
      Optional<LocalDate> found = compact(token);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalDate> triple(List<Token> tokens, int i) {
    if (i + 4 >= tokens.size() || !tokens.get(i).isNumber(1990, 2100, 4)) {
      return Optional.empty();
    }
    String mark = tokens.get(i + 1).text();
    boolean joined = "/-_".contains(mark) && tokens.get(i + 3).text().equals(mark);
    if (!joined || !tokens.get(i + 4).isNumber(1, 31, 2)) {
      return Optional.empty();
    }
    int month = month(tokens.get(i + 2));
    return Optional.ofNullable(
        Calendars.day(
            CalendarKind.GREGORIAN, tokens.get(i).value(), month, tokens.get(i + 4).value()));
  }

  private static int month(Token token) {
    if (token.isNumber(1, 12, 2)) {
      return token.value();
    }
    List<String> names =
        new ArrayList<>(
            List.of(
                "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov",
                "dec"));
    return names.indexOf(token.text()) + 1;
  }

  /** Eight digits that begin a number of the address, when they make a day. */
  private static Optional<LocalDate> compact(Token token) {
    if (!token.isNumber() || token.text().length() < 8) {
      return Optional.empty();
    }
    String digits = token.text();
    int year = Integer.parseInt(digits.substring(0, 4));
    if (year < 1995 || year > 2100) {
      return Optional.empty();
    }
    int month = Integer.parseInt(digits.substring(4, 6));
    return Optional.ofNullable(
        Calendars.day(
            CalendarKind.GREGORIAN, year, month, Integer.parseInt(digits.substring(6, 8))));
  }
}
