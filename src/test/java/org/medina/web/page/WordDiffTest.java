package org.medina.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.medina.web.page.WordDiff.Kind;
import org.medina.web.page.WordDiff.Run;

class WordDiffTest {
  @Test
  void tellsRemovedAddedAndKeptWords() {
    assertThat(WordDiff.of("the mayor of Rabat spoke", "the new mayor of Rabat"))
        .containsExactly(
            List.of(
                new Run(Kind.SAME, "the"),
                new Run(Kind.ADDED, "new"),
                new Run(Kind.SAME, "mayor of Rabat"),
                new Run(Kind.REMOVED, "spoke")));
  }

  @Test
  void keepsParagraphsApart() {
    assertThat(WordDiff.of("One.\n\nTwo.", "One.\n\nTwo.\n\nThree."))
        .containsExactly(
            List.of(new Run(Kind.SAME, "One.")),
            List.of(new Run(Kind.SAME, "Two.")),
            List.of(new Run(Kind.ADDED, "Three.")));
  }

  @Test
  void showsTextsThatHaveNothingInCommonAsTwoTexts() {
    String old = "a ".repeat(2_000);
    String now = "b ".repeat(2_000);
    assertThat(WordDiff.of(old, now))
        .extracting(runs -> runs.getFirst().kind())
        .containsExactly(Kind.REMOVED, Kind.ADDED);
  }

  @Property(tries = 300)
  void saysTheOldAndTheNewTextWhole(
      @ForAll @Size(max = 12)
          List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'd') String> old,
      @ForAll @Size(max = 12)
          List<@StringLength(min = 1, max = 1) @CharRange(from = 'a', to = 'd') String> now) {
    List<Run> runs =
        WordDiff.of(String.join(" ", old), String.join(" ", now)).stream()
            .flatMap(List::stream)
            .toList();
    assertThat(without(runs, Kind.ADDED)).isEqualTo(String.join(" ", old));
    assertThat(without(runs, Kind.REMOVED)).isEqualTo(String.join(" ", now));
  }

  private static String without(List<Run> runs, Kind kind) {
    return runs.stream()
        .filter(run -> run.kind() != kind)
        .map(Run::text)
        .collect(Collectors.joining(" "));
  }
}
