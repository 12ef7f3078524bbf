package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.parser.Parser;

/**
 * One object of a page's JSON-LD.
 *
 * @param fields its fields as they were read
 */
public record JsonLdNode(Map<?, ?> fields) {
  /** The first text under any of the keys; entities are resolved. */
  public Optional<String> text(String... keys) {
    return texts(keys).stream().findFirst();
  }

  /** All texts under the keys: strings, and the names or addresses of objects. */
  public List<String> texts(String... keys) {
    List<String> found = new ArrayList<>();
    for (String key : keys) {
      collect(fields.get(key), found, 0);
    }
    return found;
  }

  /** The objects under a key. */
  public List<JsonLdNode> nodes(String key) {
    List<JsonLdNode> found = new ArrayList<>();
    Object value = fields.get(key);
    if (value instanceof List<?> list) {
      list.forEach(item -> addNode(item, found));
    } else {
      addNode(value, found);
    }
    return found;
  }

  /** Whether one of its types is this one, whatever vocabulary stands before the name. */
  public boolean isA(String type) {
    Object own = fields.get("@type");
    if (own instanceof String name) {
      return isNamed(name, type);
    }
    return own != null && texts("@type").stream().anyMatch(name -> isNamed(name, type));
  }

  private static boolean isNamed(String name, String type) {
    return name.endsWith(type)
        && (name.length() == type.length()
            || "/:".indexOf(name.charAt(name.length() - type.length() - 1)) >= 0);
  }

  /** Whether it stands for a story. */
  public boolean isArticle() {
    for (String own : texts("@type")) {
      boolean fits =
          own.endsWith("Article") || own.endsWith("BlogPosting") || own.endsWith("Posting");
      if (fits || own.endsWith("Report") || own.endsWith("Reportage")) {
        return true;
      }
    }
    return false;
  }

  private static void addNode(
      @org.jspecify.annotations.Nullable Object value, List<JsonLdNode> found) {
    if (value instanceof Map<?, ?> map) {
      found.add(new JsonLdNode(map));
    }
  }

  private static void collect(
      @org.jspecify.annotations.Nullable Object value, List<String> found, int depth) {
    if (depth > 4 || found.size() > 200) {
      return;
    }
    if (value instanceof String text && !text.isBlank() && !text.equals("null")) {
      found.add(Parser.unescapeEntities(text, false).strip());
    } else if (value instanceof List<?> list) {
      list.forEach(item -> collect(item, found, depth + 1));
    } else if (value instanceof Map<?, ?> map) {
      for (String key : List.of("name", "url", "contentUrl", "@value", "@id")) {
        if (map.get(key) != null) {
          collect(map.get(key), found, depth + 1);
          return;
        }
      }
    }
  }
}
