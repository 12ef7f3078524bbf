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
      if (!isMark(c)) {
        out.append(letter(c));
      }
    }
    return out.toString();
  }

  /** Where a line begins behind its bullets and quotation marks. */
  static int start(String text) {
    int start = 0;
    while (start < text.length() && !isBeginning(text.charAt(start))) {
      start++;
    }
    return start;
  }

  /** The letter that the folded line begins with, without folding it; 0 when there is none. */
  static char first(String text) {
    int start = start(text);
    return start == text.length() ? 0 : letter(Character.toLowerCase(text.charAt(start)));
  }

  private static boolean isBeginning(char c) {
    return (Character.isLetterOrDigit(c) || c == '©') && !isMark(c);
  }

  private static boolean isMark(char c) {
    boolean mark = c >= '\u064B' && c <= '\u0652' || c == '\u0670' || c == '\u0640';
    return mark || c == '\u200E' || c == '\u200F' || c == '\u061C';
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
