package org.medina.extract.date;

import java.time.Month;
import java.time.chrono.HijrahDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names of months in three calendars: the JDK's CLDR data and what journalists write beside.
 */
final class MonthNames {
  private static final List<String> LOCALES =
      List.of(
          "en", "en-GB", "fr", "fr-CA", "ar", "ar-MA", "ar-DZ", "ar-TN", "ar-LB", "ar-SY", "ar-IQ",
          "ar-JO", "ar-EG", "ar-SA", "ar-LY", "ar-MR", "fa", "ps", "ur", "ckb", "tr", "he", "de",
          "es", "it", "pt", "nl", "ru", "uk", "pl", "sv", "da", "nb", "fi", "id", "ku", "el", "cs",
          "ro", "hu");

  private static final TextStyle[] STYLES = {
    TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE
  };

  private final Map<String, MonthName> names = new HashMap<>(2048);

  MonthNames() {
    RegionalMonths.gregorian().forEach((name, month) -> add(name, CalendarKind.GREGORIAN, month));
    RegionalMonths.solar().forEach((name, month) -> add(name, CalendarKind.SOLAR, month));
    RegionalMonths.hijri().forEach((name, month) -> add(name, CalendarKind.HIJRI, month));
    for (String tag : LOCALES) {
      Locale locale = Locale.forLanguageTag(tag);
      for (Month month : Month.values()) {
        for (TextStyle style : STYLES) {
          add(month.getDisplayName(style, locale), CalendarKind.GREGORIAN, month.getValue());
        }
      }
    }
    for (String tag : List.of("ar", "en", "fr", "tr", "fa", "ur")) {
      DateTimeFormatter format = DateTimeFormatter.ofPattern("MMMM", Locale.forLanguageTag(tag));
      for (int month = 1; month <= 12; month++) {
        add(format.format(HijrahDate.of(1440, month, 1)), CalendarKind.HIJRI, month);
      }
    }
  }

  private void add(String name, CalendarKind calendar, int month) {
    String key = key(DateText.fold(name));
    // Names of one letter and plain numbers would make a month of anything.
    if (key.length() >= 2 && key.chars().noneMatch(c -> c >= '0' && c <= '9')) {
      names.putIfAbsent(key, new MonthName(calendar, month, key.split(" ", -1).length));
    }
  }

  private static String key(String folded) {
    StringBuilder out = new StringBuilder();
    for (Token token : Token.of(folded)) {
      if (token.isWord()) {
        out.append(out.isEmpty() ? "" : " ").append(token.text());
      } else if (token.isNumber()) {
        return "";
      }
    }
    return out.toString();
  }

  /** The name that begins at a token, or null; a longer name wins over a shorter one. */
  @Nullable MonthName at(List<Token> tokens, int index) {
    MonthName best = null;
    StringBuilder key = new StringBuilder();
    int words = 0;
    for (int i = index; i < tokens.size() && words < 3 && i < index + 5; i++) {
      Token token = tokens.get(i);
      if (token.isWord()) {
        key.append(words == 0 ? "" : " ").append(token.text());
        words++;
        MonthName found = names.get(key.toString());
        if (found == null && words == 1) {
          found = withoutAffix(token.text());
        }
        best = found == null ? best : new MonthName(found.calendar(), found.month(), i - index + 1);
      } else if (words == 0 || !token.is('-') && !token.is('\'')) {
        break;
      }
    }
    return best;
  }

  /** Arabic and Hebrew write "of" and "in" onto the name, Kurdish a linking vowel behind it. */
  private @Nullable MonthName withoutAffix(String word) {
    if (word.length() < 4) {
      return null;
    }
    if (word.charAt(word.length() - 1) == '\u064A') {
      return names.get(word.substring(0, word.length() - 1));
    }
    char c = word.charAt(0);
    boolean prefixed = c == '\u05D1' || c == '\u05DC' || c == '\u0644' || c == '\u0628';
    return prefixed ? names.get(word.substring(1)) : null;
  }
}
