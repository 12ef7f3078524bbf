package org.medina.extract.content;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Chooses among texts: by agreement with the page's own JSON-LD text, else the most trusted. */
final class Referee {
  private static final int SHORTEST_REFERENCE = 250;
  private static final double AGREED = 0.8;
  private static final double UNRELATED = 0.5;

  private Referee() {}

  /**
   * The text that agrees with the reference, the first of equals; without a reference the first.
   *
   * @param texts made one by one, as far as they are looked at
   */
  static MainText choose(Iterator<MainText> texts, @Nullable String reference) {
    MainText best = texts.next();
    if (reference == null || reference.length() < SHORTEST_REFERENCE) {
      return best;
    }
    WordBag wanted = WordBag.of(reference);
    double bestAgreement = wanted.agreement(WordBag.of(best.text()));
    while (bestAgreement < AGREED && texts.hasNext()) {
      MainText text = texts.next();
      double agreement = wanted.agreement(WordBag.of(text.text()));
      if (agreement > bestAgreement + 0.1) {
        best = text;
        bestAgreement = agreement;
      }
    }
    boolean holdsReference = wanted.shareIn(WordBag.of(best.text())) >= UNRELATED;
    return holdsReference ? best : ReferenceText.asMainText(reference);
  }
}
