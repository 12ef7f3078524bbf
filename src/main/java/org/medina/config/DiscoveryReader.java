package org.medina.config;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.Discovery;

/** Reads how the stories of a source are found. */
final class DiscoveryReader {
  private static final List<String> WAYS = List.of("feed", "sitemap", "section");
  private static final Set<String> KEYS =
      Set.of("feed", "sitemap", "section", "links", "next", "max-pages");
  private static final int PAGES_WITHOUT_NEXT = 1;
  private static final int PAGES_WITH_NEXT = 5;

  private final Values values;

  DiscoveryReader(Values values) {
    this.values = values;
  }

  /** The ways that the key {@code discover} lists; from the home page when it is not there. */
  List<Discovery> read(Tree.Section source, @Nullable URI home) {
    if (source.find("discover").isEmpty()) {
      return home == null ? List.of() : List.of(new Discovery.Auto(home));
    }
    List<Discovery> ways = new ArrayList<>();
    for (Tree item : source.items("discover")) {
      switch (item) {
        case Tree.Scalar(_, String text, _) when text.equals("auto") -> {
          if (home != null) {
            ways.add(new Discovery.Auto(home));
          }
        }
        case Tree.Scalar(Place place, String text, _) ->
            values.fault(
                place, "'" + text + "' is no way to discover stories; write auto or feed:");
        case Tree.Section section -> way(section).ifPresent(ways::add);
        case Tree.Items _ -> {}
      }
    }
    return ways;
  }

  private Optional<? extends Discovery> way(Tree.Section section) {
    List<String> written = WAYS.stream().filter(key -> section.find(key).isPresent()).toList();
    if (written.size() != 1) {
      if (KEYS.containsAll(section.entries().keySet())) {
        values.fault(section.place(), "write exactly one of feed, sitemap and section");
      }
      return Optional.empty();
    }
    String way = written.getFirst();
    Optional<URI> url = values.read(section, way, Formats::webAddress);
    if (way.equals("section")) {
      return section(section, url);
    }
    Stream.of("links", "next", "max-pages")
        .filter(key -> section.find(key).isPresent())
        .forEach(key -> values.fault(section.placeOf(key), "only a section takes it; remove it"));
    return way.equals("feed") ? url.map(Discovery.Feed::new) : url.map(Discovery.Sitemap::new);
  }

  private Optional<Discovery> section(Tree.Section section, Optional<URI> url) {
    values.require(
        section, "links", "write a regular expression found in the addresses of stories");
    Optional<Pattern> links = values.read(section, "links", Formats::regex);
    String next = values.read(section, "next", Formats::selector).orElse(null);
    int pages =
        values.number(section, "max-pages", next == null ? PAGES_WITHOUT_NEXT : PAGES_WITH_NEXT);
    return url.flatMap(
        address -> links.map(pattern -> new Discovery.Section(address, pattern, next, pages)));
  }
}
