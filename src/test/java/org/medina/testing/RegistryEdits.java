package org.medina.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.Country;
import org.medina.model.CountryNames;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;

/** A registry as an editor changes it. */
public final class RegistryEdits {
  private final Map<String, RegistryEntity> entities;
  private List<CountryNames> countries;
  private List<String> stopNames;
  private List<Set<String>> apart;

  private RegistryEdits(Registry registry) {
    this.entities = new LinkedHashMap<>(registry.entities());
    this.countries = registry.countries();
    this.stopNames = registry.stopNames();
    this.apart = registry.apart();
  }

  public static RegistryEdits of(Registry registry) {
    return new RegistryEdits(registry);
  }

  public RegistryEdits without(String... ids) {
    List.of(ids).forEach(entities::remove);
    return this;
  }

  /** One more entity, behind all others. */
  public RegistryEdits with(String id, EntityKind kind, String country, String... names) {
    Map<Language, String> label = Map.of(Language.ENGLISH, names[0]);
    List<Alias> aliases = new ArrayList<>();
    for (String name : List.of(names).subList(1, names.length)) {
      aliases.add(new Alias(name, Language.ENGLISH, AliasKind.PRESS));
    }
    entities.put(
        id,
        new RegistryEntity(
            id,
            kind,
            new Labels(label),
            aliases,
            new Country(country),
            List.of(),
            RegistryEntity.Certainty.HIGH));
    return this;
  }

  /** One more spelling. */
  public RegistryEdits alias(String id, String name) {
    entities.computeIfPresent(
        id,
        (same, before) -> {
          List<Alias> aliases = new ArrayList<>(before.aliases());
          aliases.add(new Alias(name, Language.ENGLISH, AliasKind.PRESS));
          return copy(before, before.kind(), aliases, before.country());
        });
    return this;
  }

  public RegistryEdits kind(String id, EntityKind kind) {
    entities.computeIfPresent(
        id, (same, before) -> copy(before, kind, before.aliases(), before.country()));
    return this;
  }

  public RegistryEdits country(String id, String code) {
    entities.computeIfPresent(
        id, (same, before) -> copy(before, before.kind(), before.aliases(), new Country(code)));
    return this;
  }

  /** Of two entities with the same name another one comes first. */
  public RegistryEdits backwards() {
    List<RegistryEntity> all = new ArrayList<>(entities.values());
    Collections.reverse(all);
    entities.clear();
    all.forEach(entity -> entities.put(entity.id(), entity));
    return this;
  }

  /** Names of a country and of its people. */
  public RegistryEdits country(String code, String alias, String demonym) {
    List<CountryNames> more = new ArrayList<>(countries);
    more.add(
        new CountryNames(
            new Country(code),
            List.of(new Alias(alias, Language.ENGLISH, AliasKind.PRESS)),
            List.of(new Alias(demonym, Language.ENGLISH, AliasKind.PRESS))));
    countries = more;
    return this;
  }

  public RegistryEdits stopNames(String... names) {
    stopNames = List.of(names);
    return this;
  }

  public RegistryEdits apart(String one, String other) {
    apart = List.of(Set.of(one, other));
    return this;
  }

  private static RegistryEntity copy(
      RegistryEntity before, EntityKind kind, List<Alias> aliases, Country country) {
    return new RegistryEntity(
        before.id(), kind, before.labels(), aliases, country, before.roles(), before.certainty());
  }

  public Registry named(String version) {
    return new Registry(version, entities, countries, stopNames, apart);
  }
}
