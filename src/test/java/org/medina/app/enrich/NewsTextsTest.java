package org.medina.app.enrich;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Short news texts of our own, read by the command with the shipped registry. The floors lie a
 * little under what was measured, so that tuning one language cannot spoil another unseen.
 */
class NewsTextsTest {
  private final ObjectMapper mapper = new ObjectMapper();

  private record Text(String text, Set<String> persons, Set<String> countries) {}

  @ParameterizedTest
  @CsvSource({"en, 0.97, 0.98", "fr, 0.97, 0.98", "ar, 0.955, 0.98"})
  void findsPersonsAndCountries(String language, double persons, double countries)
      throws IOException {
    List<Text> texts = texts(language);
    List<JsonNode> answers = enriched(language, texts);
    var people = new Tally();
    var places = new Tally();
    for (int i = 0; i < texts.size(); i++) {
      Text text = texts.get(i);
      people.add(text.text(), values(answers.get(i).path("persons")), text.persons());
      places.add(text.text(), values(answers.get(i).path("countries")), text.countries());
    }
    assertThat(people.f1()).as("%s", people.faults()).isGreaterThan(persons);
    assertThat(places.f1()).as("%s", places.faults()).isGreaterThan(countries);
  }

  private List<JsonNode> enriched(String language, List<Text> texts) throws IOException {
    var lines = new StringBuilder();
    for (Text text : texts) {
      lines
          .append(mapper.writeValueAsString(Map.of("lang", language, "text", text.text())))
          .append('\n');
    }
    var out = new ByteArrayOutputStream();
    var in = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
    new EnrichCommand(Map.of(), in, out).call();
    List<JsonNode> answers = new ArrayList<>();
    for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
      answers.add(mapper.readTree(line));
    }
    return answers;
  }

  /** The names of two words or more, as the facet shows them. */
  private static Set<String> values(JsonNode array) {
    Set<String> values = new TreeSet<>();
    array.forEach(value -> values.add(value.asText()));
    values.removeIf(value -> value.length() > 2 && value.indexOf(' ') < 0);
    return values;
  }

  private static List<Text> texts(String language) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            NewsTextsTest.class.getResourceAsStream("/org/medina/enrich/news/" + language + ".tsv"),
            "no texts in the language " + language)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .map(cells -> new Text(cells[0], list(cells[1], ";"), list(cells[2], ",")))
          .toList();
    }
  }

  private static Set<String> list(String cell, String between) {
    return cell.equals("-") ? Set.of() : new TreeSet<>(List.of(cell.split(between)));
  }
}
