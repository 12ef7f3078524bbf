package org.medina.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.RegistryEntity;
import org.medina.model.RegistryEntity.Certainty;
import org.medina.model.Role;

/** Reads entries of the registry: people, organisations, networks, cities. */
final class EntityReader {
  private final Values values;
  private final Map<String, Place> references = new LinkedHashMap<>();

  EntityReader(Values values) {
    this.values = values;
  }

  /** The ids that entries refer to, each with a place that does. */
  Map<String, Place> references() {
    return references;
  }

  /** One entry; empty when it has no id or no label, which the schema reports. */
  Optional<RegistryEntity> read(Tree.Section section, EntityKind kind) {
    Optional<String> id = values.text(section, "id");
    Optional<Labels> labels = labels(section, "labels");
    if (id.isEmpty() || labels.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RegistryEntity(
            id.get(),
            kind,
            labels.get(),
            aliases(section, "aliases"),
            values.read(section, "country", Formats::country).orElse(null),
            roles(section),
            values.read(section, "certainty", EntityReader::certainty).orElse(Certainty.MEDIUM)));
  }

  /** A list of aliases. */
  List<Alias> aliases(Tree.Section section, String key) {
    List<Alias> aliases = new ArrayList<>();
    for (Tree item : section.items(key)) {
      if (item instanceof Tree.Section alias) {
        Optional<String> text = values.text(alias, "text");
        Optional<Language> language = values.read(alias, "language", Formats::language);
        AliasKind kind = values.read(alias, "kind", EntityReader::kind).orElse(AliasKind.PRESS);
        text.ifPresent(
            spelling -> language.ifPresent(in -> aliases.add(new Alias(spelling, in, kind))));
      }
    }
    return aliases;
  }

  private Optional<Labels> labels(Tree.Section section, String key) {
    Map<Language, String> names = new LinkedHashMap<>();
    Tree.Section labels = section.section(key);
    for (String code : labels.entries().keySet()) {
      Place place = labels.placeOf(code);
      Optional<Language> language =
          values.read(new Tree.Scalar(place, code, code), Formats::language);
      language.ifPresent(in -> values.text(labels, code).ifPresent(name -> names.put(in, name)));
    }
    return names.isEmpty() ? Optional.empty() : Optional.of(new Labels(names));
  }

  private List<Role> roles(Tree.Section section) {
    List<Role> roles = new ArrayList<>();
    for (Tree item : section.items("roles")) {
      if (item instanceof Tree.Section role) {
        labels(role, "title").ifPresent(title -> roles.add(role(role, title)));
      }
    }
    return roles;
  }

  private Role role(Tree.Section section, Labels title) {
    Optional<String> organisation = values.text(section, "organisation");
    organisation.ifPresent(id -> references.putIfAbsent(id, section.placeOf("organisation")));
    return new Role(
        title,
        organisation.orElse(null),
        values.read(section, "from", Formats::date).orElse(null),
        values.read(section, "to", Formats::date).orElse(null));
  }

  private static AliasKind kind(String text) {
    return AliasKind.valueOf(text.replace('-', '_').toUpperCase(Locale.ROOT));
  }

  private static Certainty certainty(String text) {
    return Certainty.valueOf(text.toUpperCase(Locale.ROOT));
  }
}
