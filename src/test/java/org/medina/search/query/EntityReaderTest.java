package org.medina.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.QueryReading.Clause;

class EntityReaderTest {
  private final EntityReader reader = new EntityReader(registry());

  private static Registry registry() {
    Map<String, RegistryEntity> entities = new LinkedHashMap<>();
    add(entities, "rabat", EntityKind.CITY, "Rabat", "الرباط", List.of());
    add(
        entities,
        "strong-cities",
        EntityKind.NETWORK,
        "Strong Cities Network",
        "شبكة المدن القوية",
        List.of(
            new Alias("Robust Cities Network", Language.ENGLISH, AliasKind.MACHINE_TRANSLATED)));
    return new Registry("test", entities, List.of(), List.of());
  }

  private static void add(
      Map<String, RegistryEntity> entities,
      String id,
      EntityKind kind,
      String english,
      String arabic,
      List<Alias> aliases) {
    entities.put(
        id,
        new RegistryEntity(
            id,
            kind,
            new Labels(Map.of(Language.ENGLISH, english, Language.ARABIC, arabic)),
            aliases,
            null,
            List.of(),
            RegistryEntity.Certainty.HIGH));
  }

  private List<Clause> read(String query) {
    return reader.read(QueryParser.parse(query).clauses(), Language.ENGLISH);
  }

  private static Clause entity(String typed, String id, String label) {
    return new Clause.Entity(typed, id, label, Language.ENGLISH);
  }

  @Test
  void findsNamesInAnyScriptAndCapitalsAmongOtherWords() {
    Clause network = entity("robust cities network", "strong-cities", "Strong Cities Network");
    assertThat(read("robust cities network")).containsExactly(network);
    assertThat(read("mayor of rabat robust cities network"))
        .containsExactly(
            new Clause.Word("mayor"),
            new Clause.Word("of"),
            entity("rabat", "rabat", "Rabat"),
            network);
    assertThat(read("مؤتمر لشبكة المدن القوية"))
        .containsExactly(
            new Clause.Word("مؤتمر"),
            entity("لشبكة المدن القوية", "strong-cities", "Strong Cities Network"));
    assertThat(read("بالرباط")).containsExactly(entity("بالرباط", "rabat", "Rabat"));
  }

  @Test
  void takesWholeWordsAndWholePhrasesOnly() {
    assertThat(read("Rabat-Salé")).containsExactly(new Clause.Word("Rabat-Salé"));
    assertThat(read("\"mayor of Rabat\"")).containsExactly(new Clause.Phrase("mayor of Rabat"));
    assertThat(read("“Rabat”")).containsExactly(entity("Rabat", "rabat", "Rabat"));
    assertThat(read("strong cities")).allMatch(Clause.Word.class::isInstance);
  }

  @Test
  void looksIntoAlternativesAndWhatIsForbidden() {
    assertThat(read("tram OR rabat"))
        .containsExactly(
            new Clause.Or(List.of(new Clause.Word("tram"), entity("rabat", "rabat", "Rabat"))));
    assertThat(read("tram -rabat"))
        .containsExactly(
            new Clause.Word("tram"), new Clause.Not(entity("rabat", "rabat", "Rabat")));
  }
}
