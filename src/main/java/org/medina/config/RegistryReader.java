package org.medina.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medina.model.Alias;
import org.medina.model.CountryNames;
import org.medina.model.EntityKind;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;

/** Gathers the registry from the files of {@code registry/}. */
final class RegistryReader {
  private static final Map<String, EntityKind> LISTS =
      Map.of(
          "people", EntityKind.PERSON,
          "organisations", EntityKind.ORGANISATION,
          "networks", EntityKind.NETWORK,
          "cities", EntityKind.CITY);

  private final Values values;
  private final EntityReader entityReader;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, RegistryEntity> entities = new LinkedHashMap<>();
  private final List<CountryNames> countries = new ArrayList<>();
  private final List<String> stopNames = new ArrayList<>();
  private final List<Set<String>> apart = new ArrayList<>();
  private final MessageDigest digest = sha256();

  RegistryReader(Values values) {
    this.values = values;
    this.entityReader = new EntityReader(values);
  }

  /** Takes in one file. */
  void read(Tree.Section file, Path path) {
    addToVersion(path);
    for (String list : file.entries().keySet()) {
      EntityKind kind = LISTS.get(list);
      if (kind != null) {
        sections(file, list).forEach(section -> readEntity(section, kind));
      }
    }
    sections(file, "countries").forEach(this::readCountry);
    stopNames.addAll(values.list(file, "stop-names", text -> text));
    values.list(file, "keep-apart", RegistryReader::pair).forEach(apart::add);
  }

  /** Everything taken in, after checking that entries refer to entries that exist. */
  Registry registry() {
    entityReader.references().forEach(this::checkReference);
    String version = HexFormat.of().formatHex(digest.digest()).substring(0, 16);
    return entities.isEmpty() && countries.isEmpty() && stopNames.isEmpty() && apart.isEmpty()
        ? Registry.empty()
        : new Registry(version, entities, countries, stopNames, apart);
  }

  /** Two names with a bar between. */
  private static Set<String> pair(String text) {
    String[] names = text.split("\\|", -1);
    if (names.length != 2 || names[0].strip().equals(names[1].strip())) {
      throw new IllegalArgumentException("write two different names with a | between");
    }
    return Set.of(names[0].strip(), names[1].strip());
  }

  private void readEntity(Tree.Section section, EntityKind kind) {
    entityReader
        .read(section, kind)
        .ifPresent(
            entity -> {
              Place place = section.placeOf("id");
              Place first = ids.putIfAbsent(entity.id(), place);
              if (first == null) {
                entities.put(entity.id(), entity);
              } else {
                values.fault(
                    place,
                    "the id '" + entity.id() + "' is taken in " + first + "; choose another");
              }
            });
  }

  private void readCountry(Tree.Section section) {
    values
        .read(section, "code", Formats::country)
        .ifPresent(
            country -> {
              List<Alias> aliases = entityReader.aliases(section, "aliases");
              List<Alias> demonyms = entityReader.aliases(section, "demonyms");
              countries.add(new CountryNames(country, aliases, demonyms));
            });
  }

  private void checkReference(String id, Place place) {
    if (!entities.containsKey(id)) {
      values.fault(place, "no entry has the id '" + id + "'; add one, or leave the key out");
    }
  }

  private static List<Tree.Section> sections(Tree.Section file, String key) {
    return file.items(key).stream()
        .filter(Tree.Section.class::isInstance)
        .map(Tree.Section.class::cast)
        .toList();
  }

  private void addToVersion(Path path) {
    try {
      digest.update(Files.readAllBytes(path));
    } catch (IOException e) {
      values.fault(
          new Place("registry/" + path.getFileName(), 0, ""),
          "the file cannot be read (" + e + ")");
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
