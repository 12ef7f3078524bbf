package org.medina.extract.date;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The letters behind a year that name its calendar: هـ, هـ.ش, ش, ق, م, AH. */
final class CalendarMarks {
  private CalendarMarks() {}

  static @Nullable CalendarKind at(List<Token> tokens, int next) {
    CalendarKind found = null;
    for (int i = next; i < tokens.size() && i < next + 5; i++) {
      Token token = tokens.get(i);
      if (token.isNumber()) {
        return found;
      }
      if (!token.isWord()) {
        continue;
      }
      switch (token.text()) {
        case "ه", "ق", "هجري", "هجريه", "ah", "h", "hijri", "قمري" -> found = CalendarKind.HIJRI;
        case "ش", "شمسي", "خورشيدي", "هش" -> {
          return CalendarKind.SOLAR;
        }
        case "م", "ميلادي", "ميلاديه", "ad", "ce" -> {
          return found == null ? CalendarKind.GREGORIAN : found;
        }
        default -> {
          return found;
        }
      }
    }
    return found;
  }
}
