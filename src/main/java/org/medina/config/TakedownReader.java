package org.medina.config;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medina.crawl.Takedown;
import org.medina.crawl.Takedown.Extent;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;

/** Reads {@code takedown.yml}: a list of addresses, beginnings of addresses, and hosts. */
final class TakedownReader {
  private static final UrlNormalizer URLS = new UrlNormalizer();
  private static final List<String> EXTENTS = List.of("url", "prefix", "host");

  private final Values values;

  TakedownReader(Values values) {
    this.values = values;
  }

  Takedowns read(Tree list) {
    List<Takedown> entries = new ArrayList<>();
    if (list instanceof Tree.Items items) {
      for (Tree item : items.items()) {
        if (item instanceof Tree.Section section) {
          entry(section).ifPresent(entries::add);
        }
      }
    }
    return new Takedowns(entries);
  }

  private Optional<Takedown> entry(Tree.Section section) {
    if (EXTENTS.stream().filter(key -> section.find(key).isPresent()).count() != 1) {
      values.fault(section.place(), "each item names one of url, prefix and host; split it in two");
      return Optional.empty();
    }
    Optional<String> reason = values.text(section, "reason");
    Optional<LocalDate> date = values.read(section, "date", Formats::date);
    for (Extent extent : Extent.values()) {
      Optional<String> value =
          switch (extent) {
            case URL -> values.read(section, "url", TakedownReader::address);
            case PREFIX -> values.read(section, "prefix", TakedownReader::address);
            case HOST -> values.read(section, "host", TakedownReader::host);
          };
      if (value.isPresent() && reason.isPresent() && date.isPresent()) {
        return Optional.of(new Takedown(extent, value.get(), reason.get(), date.get()));
      }
    }
    return Optional.empty();
  }

  /** In the form in which addresses are kept, else the list would miss what it names. */
  private static String address(String text) {
    return URLS.normalize(Formats.webAddress(text).toString())
        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no web address"));
  }

  private static String host(String text) {
    return URLS.normalize("http://" + text.strip() + "/")
        .map(UrlNormalizer::hostOf)
        .filter(host -> !host.contains(":") && !host.contains("@"))
        .filter(host -> text.strip().matches("[^/?#\\s]+"))
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "'" + text + "' is no host; write its name alone, such as www.example.org"));
  }
}
