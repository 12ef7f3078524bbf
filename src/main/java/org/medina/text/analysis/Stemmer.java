package org.medina.text.analysis;

import org.jspecify.annotations.Nullable;

/** Cuts endings (and Arabic prefixes) off folded words. Not thread-safe. */
final class Stemmer {
  private static final int SHORTEST = 4;

  private @Nullable LatinStemmer latin;

  String stem(String word) {
    char first = word.charAt(0);
    if (first >= 0x600 && first < 0x700) {
      return ArabicStemmer.stem(word);
    }
    return first >= 'a' && first <= 'z' && word.length() >= SHORTEST ? latin().stem(word) : word;
  }

  /** Made when the first word needs it: most analyses are of short texts in one script. */
  private LatinStemmer latin() {
    LatinStemmer known = latin == null ? new LatinStemmer() : latin;
    latin = known;
    return known;
  }
}
