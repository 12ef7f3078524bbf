package org.medina.extract.date;

import java.text.Normalizer;
import java.util.Locale;

/** Folds a text for reading dates: ASCII digits, lower case, no accents, one spelling a letter. */
final class DateText {
  private static final int LONGEST = 600;

  private DateText() {}

  static String fold(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      int type = Character.getType(c);
      if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || c == 'ـ') {
        continue;
      }
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      out.append(digit >= 0 ? (char) ('0' + digit) : letter(c));
    }
    return out.toString();
  }

  private static char letter(char c) {
    return switch (c) {
      case 'ى', 'ی', 'ې' -> 'ي';
      case 'ک' -> 'ك';
      case 'ة', 'ە', 'ہ', 'ھ', 'ۀ' -> 'ه';
      case 'ı' -> 'i';
      case '\u00A0', '\u2009', '\u202F' -> ' ';
      case '–', '—', '‐', '‑', '−' -> '-';
      case '’', '‘', '`', '´' -> '\'';
      case '٫', '،' -> ',';
      case '⁄', '∕' -> '/';
      case '：' -> ':';
      default -> c;
    };
  }
}
