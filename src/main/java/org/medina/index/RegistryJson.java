package org.medina.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.Country;
import org.medina.model.CountryNames;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;

/** A registry as a document and back: all that tags and searches depend on, in its order. */
final class RegistryJson {
  /** What earlier versions of Medina did not keep. */
  private static final String TAGGING = "tagging";

  private static final String COUNTRY = "country";

  private RegistryJson() {}

  static ObjectNode write(Registry registry) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("version", registry.version());
    ArrayNode entities = document.putArray("entities");
    registry.entities().values().forEach(entity -> write(entity, entities.addObject()));
    ObjectNode tagging = document.putObject(TAGGING);
    ArrayNode countries = tagging.putArray("countries");
    for (CountryNames names : registry.countries()) {
      ObjectNode one = countries.addObject().put(COUNTRY, names.country().code());
      write(names.aliases(), one.putArray("aliases"));
      write(names.demonyms(), one.putArray("demonyms"));
    }
    registry.stopNames().forEach(tagging.putArray("stop_names")::add);
    ArrayNode apart = tagging.putArray("apart");
    for (Set<String> names : registry.apart()) {
      names.stream().sorted().forEach(apart.addArray()::add);
    }
    return document;
  }

  private static void write(RegistryEntity entity, ObjectNode one) {
    one.put("id", entity.id());
    one.put("kind", entity.kind().name());
    if (entity.country() != null) {
      one.put(COUNTRY, entity.country().code());
    }
    ObjectNode labels = one.putObject("labels");
    entity.labels().byLanguage().forEach((language, name) -> labels.put(language.code(), name));
    write(entity.aliases(), one.putArray("aliases"));
  }

  private static void write(List<Alias> aliases, ArrayNode array) {
    for (Alias alias : aliases) {
      array
          .addObject()
          .put("text", alias.text())
          .put("language", alias.language().code())
          .put("kind", alias.kind().name());
    }
  }

  /** Whether a document holds all that tags depend on, or names only. */
  static boolean isWhole(JsonNode document) {
    return document.has(TAGGING);
  }

  /** The registry that a document holds, without the roles of people. */
  static Registry read(JsonNode document) {
    Map<String, RegistryEntity> entities = new LinkedHashMap<>();
    for (JsonNode one : document.path("entities")) {
      String id = one.path("id").asText();
      entities.put(id, entity(id, one));
    }
    JsonNode tagging = document.path(TAGGING);
    List<CountryNames> countries = new ArrayList<>();
    for (JsonNode one : tagging.path("countries")) {
      countries.add(
          new CountryNames(
              new Country(one.path(COUNTRY).asText()),
              aliases(one.path("aliases")),
              aliases(one.path("demonyms"))));
    }
    List<Set<String>> apart = new ArrayList<>();
    tagging.path("apart").forEach(names -> apart.add(Set.copyOf(texts(names))));
    return new Registry(
        document.path("version").asText(),
        entities,
        countries,
        texts(tagging.path("stop_names")),
        apart);
  }

  private static RegistryEntity entity(String id, JsonNode one) {
    Map<Language, String> labels = new LinkedHashMap<>();
    one.path("labels")
        .properties()
        .forEach(label -> labels.put(new Language(label.getKey()), label.getValue().asText()));
    return new RegistryEntity(
        id,
        EntityKind.valueOf(one.path("kind").asText()),
        new Labels(labels),
        aliases(one.path("aliases")),
        country(one.path(COUNTRY)),
        List.of(),
        RegistryEntity.Certainty.HIGH);
  }

  private static @Nullable Country country(JsonNode code) {
    return code.isMissingNode() ? null : new Country(code.asText());
  }

  private static List<Alias> aliases(JsonNode array) {
    List<Alias> aliases = new ArrayList<>();
    for (JsonNode alias : array) {
      aliases.add(
          new Alias(
              alias.path("text").asText(),
              new Language(alias.path("language").asText()),
              AliasKind.valueOf(alias.path("kind").asText())));
    }
    return aliases;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
