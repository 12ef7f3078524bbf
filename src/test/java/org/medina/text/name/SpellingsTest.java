package org.medina.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpellingsTest {
  private final Spellings spellings =
      new Spellings(
          List.of(
              "Asmaa Rhlalou",
              "أسماء غلالو",
              "Asmaa Galalo",
              "Mounir Lemouri",
              "Mounir Laymouri",
              "Asmaa Boujibar",
              "Rhlalou"));

  @Test
  void findsTheOtherSpellingsInEveryScript() {
    assertThat(spellings.of("Asmaa Rhlalou"))
        .extracting(Spellings.Spelling::name)
        .containsExactlyInAnyOrder("أسماء غلالو", "Asmaa Galalo");
    assertThat(spellings.of("منير ليموري"))
        .extracting(Spellings.Spelling::name)
        .containsExactlyInAnyOrder("Mounir Lemouri", "Mounir Laymouri");
  }

  @Test
  void putsTheNearestFirstAndSaysHowNear() {
    List<Spellings.Spelling> found = spellings.of("Mounir Laimouri");
    assertThat(found).isSortedAccordingTo((a, b) -> Double.compare(b.score(), a.score()));
    assertThat(found).allSatisfy(spelling -> assertThat(spelling.score()).isBetween(0.5, 1.0));
  }

  @Test
  void suggestsNothingForAWordAlone() {
    assertThat(spellings.of("Rhlalou")).isEmpty();
    assertThat(spellings.of("")).isEmpty();
  }
}
