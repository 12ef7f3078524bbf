package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.Country;
import org.medina.model.CountryNames;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.model.RegistryEntity.Certainty;
import org.medina.model.Role;

class RegistryReaderTest {
  private static final String FULL =
      """
      people:
        - id: example-person
          labels: {en: Example Person, ar: شخص}
          aliases:
            - {text: Exemple Personne, language: fr, kind: machine-translated}
            - {text: E. Person, language: en}
          country: MA
          certainty: high
          roles:
            - title: {en: Mayor}
              organisation: example-town
              from: 2021-09-24
              to: 2024-01-31
      networks:
        - {id: example-network, labels: {en: Example Network}}
      cities:
        - {id: example-town, labels: {fr: Exempleville}, country: TN, certainty: low}
      countries:
        - code: MA
          aliases: [{text: Kingdom of Morocco, language: en, kind: official}]
          demonyms: [{text: مغربي, language: ar}]
      stop-names: [Grand Prix]
      """;

  @TempDir private Path directory;

  @Test
  void readsEveryKeyOfTheRegistry() throws IOException {
    Registry registry = read(FULL);

    assertThat(registry.entities().keySet())
        .containsExactly("example-person", "example-network", "example-town");
    assertThat(registry.find("example-person"))
        .contains(
            new RegistryEntity(
                "example-person",
                EntityKind.PERSON,
                new Labels(Map.of(Language.ENGLISH, "Example Person", Language.ARABIC, "شخص")),
                List.of(
                    new Alias("Exemple Personne", Language.FRENCH, AliasKind.MACHINE_TRANSLATED),
                    new Alias("E. Person", Language.ENGLISH, AliasKind.PRESS)),
                new Country("MA"),
                List.of(
                    new Role(
                        new Labels(Map.of(Language.ENGLISH, "Mayor")),
                        "example-town",
                        LocalDate.of(2021, 9, 24),
                        LocalDate.of(2024, 1, 31))),
                Certainty.HIGH));
    assertThat(registry.find("example-network").orElseThrow().kind()).isEqualTo(EntityKind.NETWORK);
    assertThat(registry.find("example-network").orElseThrow().certainty())
        .isEqualTo(Certainty.MEDIUM);
    assertThat(registry.countries())
        .containsExactly(
            new CountryNames(
                new Country("MA"),
                List.of(new Alias("Kingdom of Morocco", Language.ENGLISH, AliasKind.OFFICIAL)),
                List.of(new Alias("مغربي", Language.ARABIC, AliasKind.PRESS))));
    assertThat(registry.stopNames()).containsExactly("Grand Prix");
  }

  @Test
  void theVersionChangesWithTheContentAndOnlyThen() throws IOException {
    String first = read(FULL).version();
    String again = read(FULL).version();
    String other = read(FULL.replace("Grand Prix", "Petit Prix")).version();

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first).isNotEqualTo("empty");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "people: [{id: a}] | people[0].labels: the key is missing",
        "people: [{labels: {en: A}}] | people[0].id: the key is missing",
        "people: [{id: a, labels: {}}] | people[0].labels: this is empty",
        "people: [{id: a, labels: {en: A}, certainty: sure}] | 'sure' is not one of",
        "people: [{id: a, labels: {en: A}, country: ZZ}] | 'ZZ' is no country",
        "people: [{id: a, labels: {en: A}, aliases: [B]}] | aliases[0]: this is text ('B')",
        "people: [{id: a, labels: {en: A}, roles: [{title: {en: M}, organisation: b}]}]"
            + " | no entry has the id 'b'",
        "people: [{id: a, labels: {en: A}, roles: [{title: {en: M}, from: 2021-13-01}]}]"
            + " | '2021-13-01' is no date",
        "people: [{id: a, labels: {en: A}}, {id: a, labels: {en: B}}] | the id 'a' is taken",
        "persons: [] | persons: unknown key; the keys here are people, organisations",
        "countries: [{code: MA, nicknames: []}] | countries[0].nicknames: unknown key",
      })
  void tellsWhatIsWrongWithAnEntry(String yaml, String message) throws IOException {
    write(yaml);

    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .singleElement()
        .asString()
        .startsWith("registry/a.yml:1: ")
        .contains(message);
  }

  private Registry read(String yaml) throws IOException {
    write(yaml);
    return ConfigReader.read(directory, Map.of()).registry();
  }

  private void write(String yaml) throws IOException {
    Files.createDirectories(directory.resolve("registry"));
    Files.writeString(directory.resolve("registry/a.yml"), yaml);
  }
}
