package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.List;
import org.medina.text.analysis.Term;

/**
 * A word of a text, folded, with a conjunction or preposition in front taken off where one of the
 * ambiguous names remains.
 *
 * @param bare the word without what is in front
 * @param hasPreposition whether a preposition was in front
 * @param start first char
 * @param end behind the last char
 */
record Word(String bare, boolean hasPreposition, int start, int end) {
  private static final List<String> NAMES =
      List.of("مالي", "بنين", "عمان", "الكونغو", "congo", "jersey");

  static List<Word> of(List<Term> terms) {
    List<Word> words = new ArrayList<>();
    for (Term term : terms) {
      for (String name : NAMES) {
        String word = term.exact();
        int more = word.length() - name.length();
        if (word.endsWith(name) && more <= 2 && isClitic(word.substring(0, more))) {
          boolean preposition = more > 0 && !"وف".contains(word.substring(more - 1, more));
          words.add(new Word(name, preposition, term.start(), term.end()));
        }
      }
    }
    return words;
  }

  private static boolean isClitic(String letters) {
    return letters.chars().allMatch(letter -> "وفبلك".indexOf(letter) >= 0);
  }
}
