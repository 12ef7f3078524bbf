package org.medina.config;

import java.net.URI;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.medina.config.RhythmReader.Rhythm;
import org.medina.crawl.Discovery;
import org.medina.crawl.SourceConfig;
import org.medina.extract.SiteRules;
import org.medina.model.Country;
import org.medina.model.Language;
import org.medina.model.Source;

/** Reads the sources of {@code sources/*.yml} and keeps them until all are there. */
final class SourceReader {
  private final Values values;
  private final DiscoveryReader discoveries;
  private final RhythmReader rhythms;
  private final Rhythm general;
  private final Map<String, Place> ids = new HashMap<>();
  private final Map<String, SourceConfig> sources = new LinkedHashMap<>();
  private final Map<String, SiteRules> siteRules = new HashMap<>();

  /**
   * A reader without sources.
   *
   * @param defaults the section {@code source-defaults} of medina.yml
   */
  SourceReader(Values values, Tree.Section defaults) {
    this.values = values;
    this.discoveries = new DiscoveryReader(values);
    this.rhythms = new RhythmReader(values);
    this.general = rhythms.read(defaults, Rhythm.DEFAULT);
  }

  /** Takes in one source. */
  void read(Tree.Section section) {
    Optional<String> id = values.text(section, "id");
    id.ifPresent(name -> checkUnique(name, section.placeOf("id")));
    Optional<URI> home = values.read(section, "home", Formats::webAddress);
    List<Discovery> discovery = discoveries.read(section, home.orElse(null));
    SiteRules rules = siteRules(section.section("extract"));
    Rhythm rhythm = rhythms.read(section, general);
    Optional<Pattern> stories = values.read(section, "stories", Formats::regex);
    Optional<Country> country = values.read(section, "country", Formats::country);
    List<Language> languages = values.list(section, "languages", Formats::language);
    if (id.isPresent() && home.isPresent()) {
      String name = values.text(section, "name").orElse(id.get());
      SourceConfig config =
          new SourceConfig(
              new Source(id.get(), name, country.orElse(null), languages, home.get()),
              discovery,
              rhythm.schedule(),
              rhythm.politeness(),
              stories.orElse(null));
      sources.putIfAbsent(config.source().id(), config);
      siteRules.putIfAbsent(config.source().id(), rules);
    }
  }

  /** The sources, in the order they were read. */
  List<SourceConfig> sources() {
    return List.copyOf(sources.values());
  }

  /** Rules by source id, for the sources that have some. */
  Map<String, SiteRules> siteRules() {
    return siteRules.entrySet().stream()
        .filter(entry -> !entry.getValue().equals(SiteRules.NONE))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private void checkUnique(String id, Place place) {
    Place first = ids.putIfAbsent(id, place);
    if (first != null) {
      values.fault(
          place, "the id '" + id + "' is taken by the source in " + first + "; choose another");
    }
  }

  private SiteRules siteRules(Tree.Section extract) {
    return new SiteRules(
        values.read(extract, "title", Formats::selector).orElse(null),
        values.read(extract, "body", Formats::selector).orElse(null),
        values.read(extract, "date", Formats::selector).orElse(null),
        values.read(extract, "author", Formats::selector).orElse(null),
        values.list(extract, "drop", Formats::selector));
  }
}
