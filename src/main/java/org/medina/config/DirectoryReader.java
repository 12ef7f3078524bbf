package org.medina.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.medina.crawl.Takedowns;
import org.medina.model.Registry;

/** Reads the files of one configuration directory, each through its schema. */
final class DirectoryReader {
  private final Path directory;
  private final Map<String, String> environment;
  private final Faults faults;
  private final Values values;
  private final YamlReader yaml;
  private final SchemaFiles schemas = new SchemaFiles();

  DirectoryReader(Path directory, Map<String, String> environment, Faults faults) {
    this.directory = directory;
    this.environment = environment;
    this.faults = faults;
    this.values = new Values(faults);
    this.yaml = new YamlReader(environment, faults);
  }

  MedinaConfig read() {
    Tree.Section settings = settings();
    SettingsReader reader = new SettingsReader(values);
    SourceReader sources = new SourceReader(values, settings.section("source-defaults"));
    readSources(sources);
    return new MedinaConfig(
        reader.crawl(settings.section("crawl"), takedowns()),
        reader.index(settings.section("elasticsearch")),
        reader.web(settings.section("web")),
        sources.sources(),
        sources.siteRules(),
        registry());
  }

  private Tree.Section settings() {
    Tree.Section written = new Tree.Section(new Place("medina.yml", 1, ""), Map.of());
    for (String name : List.of("medina.yml", "medina.yaml")) {
      Path file = directory.resolve(name);
      if (Files.exists(file)) {
        written = section(yaml.read(file, name), written);
        break;
      }
    }
    Tree.Section settings =
        new EnvironmentOverlay(schemas.document(SchemaFiles.MEDINA), environment, faults)
            .over(written);
    new SchemaCheck(schemas, SchemaFiles.MEDINA).check(settings, faults);
    return settings;
  }

  private Tree.Section section(Optional<Tree> tree, Tree.Section fallback) {
    return switch (tree.orElse(fallback)) {
      case Tree.Section section -> section;
      case Tree.Scalar(_, _, var value) when value == null -> fallback;
      case Tree other -> {
        faults.add(other.place(), "the file must hold key: value lines");
        yield fallback;
      }
    };
  }

  private void readSources(SourceReader sources) {
    SchemaCheck schema = new SchemaCheck(schemas, SchemaFiles.SOURCE);
    for (Path file : files("sources")) {
      for (Tree source : sourcesOf(file)) {
        schema.check(source, faults);
        if (source instanceof Tree.Section section) {
          sources.read(section);
        }
      }
    }
  }

  private Takedowns takedowns() {
    Path file = directory.resolve("takedown.yml");
    if (!Files.exists(file)) {
      return Takedowns.NONE;
    }
    Tree list = yaml.read(file, "takedown.yml").orElse(null);
    if (list == null || list instanceof Tree.Scalar(_, _, var value) && value == null) {
      return Takedowns.NONE;
    }
    new SchemaCheck(schemas, SchemaFiles.TAKEDOWN).check(list, faults);
    return new TakedownReader(values).read(list);
  }

  private Registry registry() {
    RegistryReader registry = new RegistryReader(values);
    SchemaCheck schema = new SchemaCheck(schemas, SchemaFiles.REGISTRY);
    for (Path file : files("registry")) {
      Tree tree = yaml.read(file, "registry/" + file.getFileName()).orElse(null);
      if (tree != null) {
        schema.check(tree, faults);
      }
      if (tree instanceof Tree.Section section) {
        registry.read(section, file);
      }
    }
    return registry.registry();
  }

  /** The sources of a file: one, or a list, or a list under the key {@code sources}. */
  private List<Tree> sourcesOf(Path file) {
    return switch (yaml.read(file, "sources/" + file.getFileName()).orElse(null)) {
      case null -> List.of();
      case Tree.Items list -> list.items();
      case Tree.Section section when section.entries().containsKey("sources") -> {
        section.entries().values().stream()
            .filter(entry -> !entry.place().key().equals("sources"))
            .forEach(
                entry ->
                    faults.add(entry.place(), "unknown key beside sources; move it into a source"));
        yield section.items("sources");
      }
      case Tree.Section section -> List.of(section);
      case Tree.Scalar(_, _, var value) when value == null -> List.of();
      case Tree.Scalar scalar -> List.of(scalar);
    };
  }

  /** The YAML files of a sub-directory, by name. */
  private List<Path> files(String name) {
    Path folder = directory.resolve(name);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.filter(DirectoryReader::isYaml).sorted().toList();
    } catch (IOException e) {
      faults.add(new Place(name, 0, ""), "the directory cannot be read (" + e + ")");
      return List.of();
    }
  }

  private static boolean isYaml(Path file) {
    String name = file.getFileName().toString();
    return !name.startsWith(".") && (name.endsWith(".yml") || name.endsWith(".yaml"));
  }
}
