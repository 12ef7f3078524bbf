package org.medina.text.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameMatcherTest {
  private record Pair(boolean same, String one, String other) {}

  @Test
  void keepsItsPrecisionAndRecallOnThePairs() throws IOException {
    int right = 0;
    int found = 0;
    int wanted = 0;
    for (Pair pair : pairs()) {
      boolean same = NameMatcher.compare(pair.one(), pair.other()).mayBeSame();
      right += same && pair.same() ? 1 : 0;
      found += same ? 1 : 0;
      wanted += pair.same() ? 1 : 0;
    }
    assertThat((double) right / found).as("precision").isGreaterThan(0.98);
    assertThat((double) right / wanted).as("recall").isGreaterThan(0.985);
  }

  @Test
  void answersTheSameWhicheverNameComesFirst() throws IOException {
    for (Pair pair : pairs()) {
      assertThat(NameMatcher.compare(pair.one(), pair.other()))
          .isEqualTo(NameMatcher.compare(pair.other(), pair.one()));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Asmaa Galalo, أسماء غلالو",
    "King Mohammed VI, محمد السادس",
    "Abdelouahab Belkziz, عبد الوهاب بلقزيز",
    "Hassan Nasr Allah, حسن نصر الله",
    "Dr. Saad Eddine El Othmani, سعد الدين العثماني"
  })
  void meetsOneNameInTwoScripts(String one, String other) {
    assertThat(NameMatcher.compare(one, other).mayBeSame()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Hassan Rouhani, حسين روحاني",
    "Mohammed VI, محمد الخامس",
    "Mohammed VI, Mohammed",
    "Ali Hassan, Hassan Ali",
    "Mohamed Salah, محمد صالح"
  })
  void partsNamesThatAreOnlyNear(String one, String other) {
    assertThat(NameMatcher.compare(one, other).mayBeSame()).isFalse();
  }

  @Test
  void keysTheSpellingsOfANameAlike() {
    assertThat(ConsonantKey.of("Asmaa Galalo")).isEqualTo(ConsonantKey.of("أسماء غلالو"));
    assertThat(ConsonantKey.of("Mounir Lemouri")).isEqualTo(ConsonantKey.of("منير ليموري"));
  }

  @Test
  void findsNothingInCommonWithNoName() {
    assertThat(NameMatcher.compare("", "Asmaa").mayBeSame()).isFalse();
    assertThat(NameMatcher.compare("123 !", "؟").score()).isZero();
  }

  private static List<Pair> pairs() throws IOException {
    try (var reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(NameMatcherTest.class.getResourceAsStream("pairs.tsv")),
                StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(cells -> new Pair(cells[0].equals("1"), cells[1], cells[2]))
          .toList();
    }
  }
}
