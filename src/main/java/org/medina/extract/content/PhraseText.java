package org.medina.extract.content;

import java.util.Locale;

/** Folds lines and phrases alike: lower case, one apostrophe, Arabic without marks and hamzas. */
final class PhraseText {
  private PhraseText() {}

  static String fold(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      boolean mark = c >= '\u064B' && c <= '\u0652' || c == '\u0670' || c == '\u0640';
      boolean direction = c == '\u200E' || c == '\u200F' || c == '\u061C';
      if (!mark && !direction) {
        out.append(letter(c));
      }
    }
    return out.toString();
  }

  private static char letter(char c) {
    return switch (c) {
      case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
      case 'ى', 'ی' -> 'ي';
      case 'ک' -> 'ك';
      case '’', '‘' -> '\'';
      case '\u00A0', '\u202F' -> ' ';
      default -> c;
    };
  }
}
