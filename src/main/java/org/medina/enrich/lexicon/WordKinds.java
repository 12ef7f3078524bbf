package org.medina.enrich.lexicon;

import java.util.List;

/** Whether a word is one of everyday language, or a given name, or both. */
public final class WordKinds {
  /** The bit of a word of everyday language: English, or Arabic. */
  public static final int EVERYDAY = 1;

  /** The bit of a given name. */
  public static final int GIVEN = 2;

  /** The bit of a French word of everyday language. */
  public static final int EVERYDAY_FRENCH = 4;

  private static final String ARTICLE = "ال";
  private static final int SHORTEST_STEM = 3;

  /** Endings of number, gender and possession, folded. */
  private static final List<String> ENDINGS =
      List.of("ه", "ها", "هم", "ات", "ون", "ين", "ان", "يه", "ي", "نا", "وا", "ا", "ته", "تها");

  private final HashedLevels kinds = HashedLevels.read("word-kinds");

  private WordKinds() {}

  /** Reads the table that comes with the program. */
  public static WordKinds shipped() {
    return new WordKinds();
  }

  /** The bits of a folded word; those of an Arabic one also without its article and ending. */
  public int of(String folded) {
    int kind = kind(folded);
    if (kind != 0
        || folded.isEmpty()
        || folded.charAt(0) < '\u0620'
        || folded.charAt(0) > '\u064a') {
      return kind;
    }
    String bare = folded.startsWith(ARTICLE) ? folded.substring(ARTICLE.length()) : folded;
    return bare.length() < SHORTEST_STEM ? 0 : ofStem(bare);
  }

  private int ofStem(String word) {
    int kind = kind(word);
    for (int i = 0; kind == 0 && i < ENDINGS.size(); i++) {
      String ending = ENDINGS.get(i);
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST_STEM) {
        String stem = word.substring(0, word.length() - ending.length());
        kind = Math.max(kind(stem), kind(stem + "ه"));
      }
    }
    return kind;
  }

  private int kind(String word) {
    return kinds.level(HashedLevels.hash(word));
  }
}
