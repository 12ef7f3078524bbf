package org.medina.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All entities that Medina knows by name, as read from {@code crawler-config/registry/}.
 *
 * @param version a hash of the files' contents: two equal versions tag every story alike
 * @param entities people, organisations, networks and cities
 * @param countries additions to the platform's country names
 * @param stopNames phrases that look like people's names but are none
 * @param apart pairs of names that sound alike and are two people's
 */
public record Registry(
    String version,
    Map<String, RegistryEntity> entities,
    List<CountryNames> countries,
    List<String> stopNames,
    List<Set<String>> apart) {
  public Registry {
    entities = Collections.unmodifiableMap(new LinkedHashMap<>(entities));
    countries = List.copyOf(countries);
    stopNames = List.copyOf(stopNames);
    apart = List.copyOf(apart);
  }

  /** A registry that keeps no names apart. */
  public Registry(
      String version,
      Map<String, RegistryEntity> entities,
      List<CountryNames> countries,
      List<String> stopNames) {
    this(version, entities, countries, stopNames, List.of());
  }

  /** Whether two names, as written, are to be kept apart. */
  public boolean keepsApart(String one, String other) {
    return !one.equals(other) && apart.contains(Set.of(one, other));
  }

  /** A registry that knows nothing. */
  public static Registry empty() {
    return new Registry("empty", Map.of(), List.of(), List.of());
  }

  /** The entity with this id. */
  public Optional<RegistryEntity> find(String id) {
    return Optional.ofNullable(entities.get(id));
  }
}
