package org.medina.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Words of any script for scoring; ideographs and kana count one by one. */
final class WordTokens {
  private WordTokens() {}

  static Map<String, Integer> of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    StringBuilder word = new StringBuilder();
    String lower = text.toLowerCase(Locale.ROOT) + " ";
    lower
        .codePoints()
        .forEach(
            c -> {
              boolean single =
                  Character.isIdeographic(c)
                      || Character.UnicodeScript.of(c) == Character.UnicodeScript.HIRAGANA
                      || Character.UnicodeScript.of(c) == Character.UnicodeScript.KATAKANA;
              if (Character.isLetterOrDigit(c) && !single) {
                word.appendCodePoint(c);
                return;
              }
              if (!word.isEmpty()) {
                counts.merge(word.toString(), 1, Integer::sum);
                word.setLength(0);
              }
              if (single) {
                counts.merge(Character.toString(c), 1, Integer::sum);
              }
            });
    return counts;
  }

  static int size(Map<String, Integer> bag) {
    return bag.values().stream().mapToInt(Integer::intValue).sum();
  }

  static int common(Map<String, Integer> a, Map<String, Integer> b) {
    return a.entrySet().stream()
        .mapToInt(e -> Math.min(e.getValue(), b.getOrDefault(e.getKey(), 0)))
        .sum();
  }
}
