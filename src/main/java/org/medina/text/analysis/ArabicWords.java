package org.medina.text.analysis;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Arabic words as they stand without a prefix, folded: they tell a prefix from a first letter. */
final class ArabicWords {
  /** The words that come with Medina; see NOTICE for their origin. */
  static final ArabicWords SHIPPED = read("arabic-words.txt", "arabic-names.txt");

  /** Those of them that are no names. */
  static final ArabicWords COMMON = read("arabic-words.txt");

  private static final List<String> ENDINGS =
      List.of("هما", "ها", "هم", "هن", "نا", "كم", "ات", "ون", "ين", "ان", "يه", "ه", "ي", "ا");
  private static final int SHORTEST = 3;

  private final Set<String> words;

  private ArabicWords(Set<String> words) {
    this.words = Set.copyOf(words);
  }

  private static ArabicWords read(String... files) {
    Set<String> words = new HashSet<>();
    for (String file : files) {
      words.addAll(WordList.read(file));
    }
    return new ArabicWords(words);
  }

  /** Whether this is a word, just as it is written. */
  boolean contains(String folded) {
    return words.contains(folded);
  }

  /** Whether this is a word, perhaps with a common ending or a pronoun. */
  boolean knows(String folded) {
    if (words.contains(folded)) {
      return true;
    }
    for (String ending : ENDINGS) {
      int length = folded.length() - ending.length();
      if (length >= SHORTEST && folded.endsWith(ending)) {
        String rest = folded.substring(0, length);
        // Before a pronoun and the plural ending, the feminine ه is a ت or has gone.
        if (words.contains(rest)
            || words.contains(rest + "ه")
            || (rest.endsWith("ت") && words.contains(rest.substring(0, length - 1) + "ه"))) {
          return true;
        }
      }
    }
    return false;
  }
}
