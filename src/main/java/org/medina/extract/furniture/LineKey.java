package org.medina.extract.furniture;

import java.text.Normalizer;
import java.util.Locale;

/** Folds a line so that decoration, case and marks of direction do not make it another one. */
final class LineKey {
  /** Longer lines are prose, whatever repeats them. */
  static final int LONGEST = 400;

  private LineKey() {}

  static String of(String line) {
    if (line.length() > LONGEST) {
      return "";
    }
    String plain = Normalizer.normalize(line, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(plain.length());
    boolean gap = false;
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (gap && !key.isEmpty()) {
          key.append(' ');
        }
        key.append(c);
        gap = false;
      } else if (Character.getType(c) != Character.NON_SPACING_MARK
          && Character.getType(c) != Character.FORMAT) {
        gap = true;
      }
    }
    return key.toString();
  }
}
