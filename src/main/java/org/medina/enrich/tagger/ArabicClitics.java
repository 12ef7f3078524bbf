package org.medina.enrich.tagger;

/** The conjunctions and prepositions of one letter that Arabic writes onto the next word. */
public final class ArabicClitics {
  private ArabicClitics() {}

  /**
   * A folded word without the letters و ف ب ل ك in front, alone, in the usual pairs, or before the
   * article; at least three letters remain. A guess: the letter may belong to the word.
   */
  public static String bare(String folded) {
    int from = 0;
    while (from < 2 && from + 4 <= folded.length() && isClitic(folded.charAt(from), from)) {
      from++;
    }
    return from == 0 ? folded : folded.substring(from);
  }

  private static boolean isClitic(char letter, int position) {
    return switch (letter) {
      case 'و', 'ف' -> position == 0;
      case 'ب', 'ل', 'ك' -> true;
      default -> false;
    };
  }
}
