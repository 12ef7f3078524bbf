package org.medina.text.analysis;

import java.util.regex.Pattern;

/** Cuts endings (and Arabic prefixes) off a folded word. */
final class Stemmer {
  private static final int SHORTEST = 4;
  private static final Pattern SIBILANT = Pattern.compile("(?:ss|sh|ch|x)es$");

  String stem(String word) {
    char first = word.charAt(0);
    if (first >= 0x600 && first < 0x700) {
      return ArabicStemmer.stem(word);
    }
    return first >= 'a' && first <= 'z' && word.length() >= SHORTEST ? singular(word) : word;
  }

  /** One rule for English and French, as a query does not say which it is. */
  private static String singular(String word) {
    if (word.endsWith("ies")) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("aux") && !word.endsWith("eaux") && word.length() > 5) {
      return word.substring(0, word.length() - 3) + "al";
    }
    if (word.endsWith("eaux") || SIBILANT.matcher(word).find()) {
      return word.substring(0, word.length() - (word.endsWith("x") ? 1 : 2));
    }
    boolean plural =
        word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us") && !word.endsWith("is");
    return plural ? word.substring(0, word.length() - 1) : word;
  }
}
