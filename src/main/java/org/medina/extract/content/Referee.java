package org.medina.extract.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Chooses among texts: by agreement with the page's own JSON-LD text, else the most trusted. */
final class Referee {
  private static final int SHORTEST_REFERENCE = 250;
  private static final double AGREED = 0.8;
  private static final double UNRELATED = 0.5;

  private Referee() {}

  static MainText choose(List<MainText> texts, @Nullable String reference) {
    MainText first = texts.getFirst();
    if (reference == null || reference.length() < SHORTEST_REFERENCE) {
      return first;
    }
    WordBag wanted = WordBag.of(reference);
    MainText best = first;
    double bestAgreement = wanted.agreement(WordBag.of(first.text()));
    if (bestAgreement >= AGREED) {
      return first;
    }
    for (MainText text : texts) {
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
