package org.medina.text.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermAnalyzerTest {
  private final TermAnalyzer analyzer = new TermAnalyzer();

  private List<String> stems(String text) {
    return analyzer.analyze(text).stream().map(Term::stem).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "médina, medina",
    "Béni Mellal, Beni Mellal",
    "El-Bakkouri, El Bakkouri",
    "cities, city",
    "mayors, mayor",
    "churches, church",
    "villes, ville",
    "municipaux, municipal",
    "réseaux, réseau",
    "l’Oriental, Oriental",
    "d'Agadir, Agadir",
    "qu'il, il",
    "Rabat's, Rabat",
    "cities', cities",
    "Sana'a, Sanaa",
    "M'Hamed, Mhamed",
    "Ma'an, Maan",
    "U.N., UN",
    "'1,284', 1284",
  })
  void meets(String one, String other) {
    assertThat(stems(one)).isEqualTo(stems(other));
  }

  @ParameterizedTest
  @CsvSource({"Tunis, tunics", "M'Hamed, Hamed", "address, addres"})
  void staysApart(String one, String other) {
    assertThat(stems(one)).isNotEqualTo(stems(other));
  }

  @Test
  void knowsWhereEveryWordStands() {
    String text = "قالت عمدةُ الرباط: «Robust Cities»";
    assertThat(analyzer.analyze(text))
        .extracting(term -> text.substring(term.start(), term.end()))
        .containsExactly("قالت", "عمدةُ", "الرباط", "Robust", "Cities");
  }
}
