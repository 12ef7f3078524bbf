package org.medina.enrich.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.medina.model.CountryMention;
import org.medina.model.CountryMention.Relation;
import org.medina.model.Registry;

class CountryRecognizerTest {
  private final CountryRecognizer recognizer = new CountryRecognizer(Registry.empty());

  @Test
  void readsTheTableOfTrickyTexts() throws IOException {
    List<String> wrong = new ArrayList<>();
    int hits = 0;
    int given = 0;
    int wanted = 0;
    List<String> rows = rows();
    for (String row : rows) {
      String[] fields = row.split("\t", -1);
      Set<String> expected = new TreeSet<>();
      if (!fields[1].equals("-")) {
        expected.addAll(List.of(fields[1].split(",", -1)));
      }
      Set<String> found = new TreeSet<>(countries(fields[0], Relation.ABOUT));
      wanted += expected.size();
      given += found.size();
      hits += (int) found.stream().filter(expected::contains).count();
      if (!found.equals(expected)) {
        wrong.add(fields[0] + " expected " + expected + " found " + found);
      }
    }
    double f1 = 2.0 * hits / (given + wanted);
    assertThat(f1).as("F1 over %d texts; wrong: %s", rows.size(), wrong).isGreaterThan(0.985);
  }

  @Test
  void givesTheSentenceAsEvidence() {
    CountryMention morocco =
        recognizer
            .find(
                "",
                "Mayors met on Monday. They praised Morocco for its trams. Then they left.",
                List.of())
            .getFirst();
    assertThat(morocco.evidence()).isEqualTo("They praised Morocco for its trams.");
  }

  @Test
  void tellsWhereTheEventTakesPlace() {
    assertThat(countries("Rabat hosted a conference with mayors from Libya.", Relation.EVENT_PLACE))
        .containsExactly("MA");
    assertThat(
            countries(
                "احتضنت العاصمة المغربية الرباط مؤتمرا بمشاركة عمداء من ليبيا.",
                Relation.EVENT_PLACE))
        .containsExactly("MA");
    assertThat(
            countries(
                "Le congrès s'est tenu à Tunis avec des maires algériens.", Relation.EVENT_PLACE))
        .containsExactly("TN");
  }

  @Test
  void tellsWhereTheEventTakesPlaceByItsSceneOrItsCapital() {
    assertThat(
            countries(
                "À Rabat, le réseau ouvre son centre avec des maires libyens.",
                Relation.EVENT_PLACE))
        .containsExactly("MA");
    assertThat(
            countries(
                "La capitale marocaine a accueilli jeudi des maires venus de Libye.",
                Relation.EVENT_PLACE))
        .containsExactly("MA");
    assertThat(countries("The Tunisian capital hosted mayors from Libya.", Relation.EVENT_PLACE))
        .containsExactly("TN");
    assertThat(countries("Libyan mayors hosted a dinner.", Relation.EVENT_PLACE)).isEmpty();
    assertThat(countries("The mayor has been in Rabat, Tunis and Cairo.", Relation.EVENT_PLACE))
        .isEmpty();
  }

  private List<String> countries(String text, Relation relation) {
    return recognizer.find("", text, List.of()).stream()
        .filter(mention -> mention.relation() == relation)
        .map(mention -> mention.country().code())
        .toList();
  }

  private static List<String> rows() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(CountryRecognizerTest.class.getResourceAsStream("countries.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .toList();
    }
  }
}
