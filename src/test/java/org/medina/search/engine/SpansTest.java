package org.medina.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.search.engine.Needles.Needle;
import org.medina.search.engine.Spans.Span;

class SpansTest {
  private static final Needle NEEDLE = new Needle(List.of("x"), false, null, 0);

  @ParameterizedTest
  @CsvSource({
    "d’Asmaa Rhlalou, Asmaa Rhlalou",
    "qu’Asmaa Rhlalou, Asmaa Rhlalou",
    "D’Alema, D’Alema",
    "l’eau, l’eau",
    "أسماء غلالو, أسماء غلالو"
  })
  void saysTheNameThatWasFoundWithoutWhatFrenchWritesOntoIt(String text, String found) {
    assertThat(new Spans(text, List.of()).found(new Span(0, text.length(), NEEDLE)))
        .isEqualTo(found);
  }
}
