package org.medina.enrich.tagger;

import org.medina.enrich.lexicon.PlaceLexicon;
import org.medina.enrich.token.Sentence;

/**
 * Which tokens of a sentence are, alone or with their neighbours, written as the name of a place in
 * the lexicon.
 */
final class PlaceMarks {
  /** A token of a place's name of one word; the level is added. */
  private static final int ALONE = 8;

  /** The first token of a longer name. */
  private static final int FIRST = 16;

  /** A later token of a longer name. */
  private static final int LATER = 24;

  private PlaceMarks() {}

  /** A number for each token: 0 for none, else position in the name and level of the place. */
  static int[] of(Sentence sentence, WordFacts[] words, PlaceLexicon places) {
    int[] marks = new int[words.length];
    int i = 0;
    while (i < words.length) {
      boolean small = Character.isLowerCase(sentence.word(i).codePointAt(0));
      i += sentence.token(i).isWord() && !small ? mark(i, words, places, marks) : 1;
    }
    return marks;
  }

  private static int mark(int from, WordFacts[] words, PlaceLexicon places, int[] marks) {
    String[] run = new String[Math.min(PlaceLexicon.LONGEST, words.length - from)];
    for (int i = 0; i < run.length; i++) {
      run[i] = i == 0 ? words[from].bare() : words[from + i].folded();
    }
    int[] levels = places.levels(run);
    int length = run.length;
    while (length > 0 && levels[length - 1] == 0) {
      length--;
    }
    for (int i = 0; i < length; i++) {
      marks[from + i] = levels[length - 1] + (length == 1 ? ALONE : i == 0 ? FIRST : LATER);
    }
    return Math.max(length, 1);
  }
}
