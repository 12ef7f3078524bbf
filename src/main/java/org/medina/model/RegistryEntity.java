package org.medina.model;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person, organisation, network or city that Medina knows by name.
 *
 * @param id stable slug, unique over all kinds, such as {@code asmaa-rhlalou}; the facet value
 * @param kind what it is
 * @param labels its name in each language
 * @param aliases other spellings
 * @param country the country it belongs to, null for international bodies
 * @param roles offices, for people
 * @param certainty how sure the registry's author is of the facts
 */
public record RegistryEntity(
    String id,
    EntityKind kind,
    Labels labels,
    List<Alias> aliases,
    @Nullable Country country,
    List<Role> roles,
    Certainty certainty) {
  /** How sure the author of an entry is. */
  public enum Certainty {
    HIGH,
    MEDIUM,
    LOW
  }

  public RegistryEntity {
    aliases = List.copyOf(aliases);
    roles = List.copyOf(roles);
  }

  /** Every name it is known by: its labels, then the other spellings. */
  public Stream<String> names() {
    return Stream.concat(labels.byLanguage().values().stream(), aliases.stream().map(Alias::text));
  }
}
