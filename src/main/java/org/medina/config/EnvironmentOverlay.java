package org.medina.config;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Lays variables of the environment over {@code medina.yml}: {@code MEDINA_ELASTICSEARCH_URL}
 * replaces {@code elasticsearch.url}. Values with parts of their own cannot be set that way.
 */
final class EnvironmentOverlay {
  private record Key(String section, String name) {}

  private final Map<String, Key> keys = new TreeMap<>();
  private final Map<String, String> environment;
  private final Faults faults;

  /**
   * An overlay for the keys of a schema.
   *
   * @param schema the schema of medina.yml
   */
  EnvironmentOverlay(JsonNode schema, Map<String, String> environment, Faults faults) {
    this.environment = environment;
    this.faults = faults;
    JsonNode sections = schema.path("properties");
    for (String section : sections.propertyNames()) {
      JsonNode entries = sections.path(section).path("properties");
      for (String name : entries.propertyNames()) {
        if (!section.equals("source-defaults")) {
          keys.put(variable(section + "-" + name), new Key(section, name));
        }
      }
    }
  }

  private static String variable(String key) {
    return "MEDINA_" + key.replace('-', '_').toUpperCase(Locale.ROOT);
  }

  /** The settings with the variables laid over them. */
  Tree.Section over(Tree.Section settings) {
    Map<String, Tree> sections = new LinkedHashMap<>(settings.entries());
    Scalars scalars = new Scalars(environment, faults);
    new TreeMap<>(environment)
        .forEach(
            (variable, text) -> {
              Key key = keys.get(variable);
              if (key != null) {
                Place place = new Place(variable, 0, key.section() + "." + key.name());
                sections.compute(
                    key.section(), (_, old) -> with(old, key, scalars.plain(text, place)));
              } else if (looksLikeOurs(variable)) {
                faults.add(
                    new Place(variable, 0, ""),
                    "no setting has this name; see docs/configuration.md");
              }
            });
    return new Tree.Section(settings.place(), sections);
  }

  private static Tree with(@Nullable Tree old, Key key, Tree.Scalar value) {
    if (!(old instanceof Tree.Section section)) {
      return new Tree.Section(value.place(), Map.of(key.name(), value));
    }
    Map<String, Tree> entries = new LinkedHashMap<>(section.entries());
    entries.put(key.name(), value);
    return new Tree.Section(section.place(), entries);
  }

  private static boolean looksLikeOurs(String variable) {
    return variable.startsWith("MEDINA_CRAWL_")
        || variable.startsWith("MEDINA_ELASTICSEARCH_")
        || variable.startsWith("MEDINA_WEB_");
  }
}
