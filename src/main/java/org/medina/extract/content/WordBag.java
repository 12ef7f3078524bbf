package org.medina.extract.content;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The words of a text with their counts.
 *
 * @param counts how often each word stands in the text
 * @param total number of words
 */
record WordBag(Map<String, Integer> counts, int total) {
  private static final int MAX_LENGTH = 60_000;

  static WordBag of(String text) {
    Map<String, Integer> counts = new HashMap<>();
    int total = 0;
    int start = -1;
    int length = Math.min(text.length(), MAX_LENGTH);
    for (int i = 0; i <= length; i++) {
      boolean letter = i < length && Character.isLetterOrDigit(text.charAt(i));
      if (letter && start < 0) {
        start = i;
      } else if (!letter && start >= 0) {
        counts.merge(text.substring(start, i).toLowerCase(Locale.ROOT), 1, Integer::sum);
        total++;
        start = -1;
      }
    }
    return new WordBag(counts, total);
  }

  /** F1 of the common words, 0 to 1. */
  double agreement(WordBag other) {
    return total + other.total == 0 ? 0 : 2.0 * common(other) / (total + other.total);
  }

  /** Share of these words that another text has too, 0 to 1. */
  double shareIn(WordBag other) {
    return total == 0 ? 0 : (double) common(other) / total;
  }

  private int common(WordBag other) {
    int common = 0;
    for (Map.Entry<String, Integer> entry : counts.entrySet()) {
      common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
    }
    return common;
  }
}
