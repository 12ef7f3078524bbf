package org.medina.search.engine;

import java.util.List;
import java.util.Set;
import org.medina.search.QueryReading.Clause;
import org.medina.text.Folding;

/** Folded words too common to be required: outside of phrases a query is about its other words. */
final class StopWords {
  private static final Set<String> WORDS =
      Set.of(
          ("a an and are as at be by for from in is it of on or that the this to was were will with "
                  + "au aux avec ce ces dans de des du elle en est et il la le les leur par pas pour "
                  + "que qui sa se ses son sur un une "
                  + "في من علي الي عن مع هذا هذه ذلك التي الذي الذين ان كان كانت قد كما بعد قبل بين "
                  + "او ثم لا ما هو هي")
              .split(" "));

  private StopWords() {}

  static boolean contains(String folded) {
    return WORDS.contains(folded);
  }

  /** The clauses without words that are too common, unless there are no others. */
  static List<Clause> without(List<Clause> clauses) {
    List<Clause> rare =
        clauses.stream()
            .filter(
                clause ->
                    !(clause instanceof Clause.Word word && contains(Folding.fold(word.text()))))
            .toList();
    return rare.isEmpty() ? clauses : rare;
  }
}
