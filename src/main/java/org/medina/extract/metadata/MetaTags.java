package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The meta elements of a page by name, property or itemprop, in lower case.
 *
 * @param values every value of a name, in page order
 */
public record MetaTags(Map<String, List<String>> values) {
  private static final List<String> KEYS = List.of("property", "name", "itemprop", "http-equiv");

  /** Reads a page's meta elements, wherever they stand. */
  public static MetaTags of(Document document) {
    Map<String, List<String>> values = new HashMap<>();
    for (Element meta : document.getElementsByTag("meta")) {
      String content = meta.attr("content").strip();
      if (content.isEmpty()) {
        content = meta.attr("value").strip();
      }
      if (content.isEmpty()) {
        continue;
      }
      for (String key : KEYS) {
        String name = meta.attr(key).strip().toLowerCase(Locale.ROOT);
        if (!name.isEmpty()) {
          values.computeIfAbsent(name, unused -> new ArrayList<>(1)).add(content);
        }
      }
    }
    return new MetaTags(values);
  }

  /** The first value of the first name that has one. */
  public Optional<String> first(String... names) {
    for (String name : names) {
      List<String> found = values.get(name);
      if (found != null) {
        return Optional.of(found.getFirst());
      }
    }
    return Optional.empty();
  }

  /** All values of a name. */
  public List<String> all(String name) {
    return values.getOrDefault(name, List.of());
  }
}
