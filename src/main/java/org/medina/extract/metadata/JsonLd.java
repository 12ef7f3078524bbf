package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * All JSON-LD objects of a page, outermost first.
 *
 * @param nodes the objects, those inside others too
 * @param articles those that stand for stories and are not part of another one, the page's own
 *     story first
 */
public record JsonLd(List<JsonLdNode> nodes, List<JsonLdNode> articles) {
  private static final String TYPE = "application/ld+json";
  private static final int MAX_NODES = 3000;
  private static final int MAX_DEPTH = 6;

  public JsonLd {
    nodes = List.copyOf(nodes);
    articles = List.copyOf(articles);
  }

  /** Reads the JSON-LD of a document. */
  public static JsonLd of(Document document) {
    List<JsonLdNode> nodes = new ArrayList<>();
    List<JsonLdNode> articles = new ArrayList<>();
    for (Element script : document.getElementsByTag("script")) {
      String type = script.attr("type");
      if (type.regionMatches(true, 0, TYPE, 0, TYPE.length())) {
        for (Object value : TolerantJson.values(script.data())) {
          int from = nodes.size();
          flatten(value, nodes, 0);
          outermostArticles(nodes.subList(from, nodes.size()), articles);
        }
      }
    }
    OwnStory own = new OwnStory(document);
    articles.sort(Comparator.comparingInt(own::score).reversed());
    return new JsonLd(nodes, articles);
  }

  /**
   * Live reports hold a story for every entry; only what is not inside a story is the page's own.
   */
  private static void outermostArticles(List<JsonLdNode> nodes, List<JsonLdNode> articles) {
    Set<Object> inside = Collections.newSetFromMap(new IdentityHashMap<>());
    for (JsonLdNode node : nodes) {
      if (node.isArticle() && !inside.contains(node.fields())) {
        articles.add(node);
        List<JsonLdNode> parts = new ArrayList<>();
        flatten(node.fields(), parts, 0);
        parts.forEach(part -> inside.add(part.fields()));
      }
    }
  }

  private static void flatten(Object value, List<JsonLdNode> nodes, int depth) {
    if (depth > MAX_DEPTH || nodes.size() > MAX_NODES) {
      return;
    }
    if (value instanceof List<?> list) {
      for (Object item : list) {
        if (item != null) {
          flatten(item, nodes, depth + 1);
        }
      }
    } else if (value instanceof Map<?, ?> map) {
      nodes.add(new JsonLdNode(map));
      for (Map.Entry<?, ?> field : map.entrySet()) {
        if (field.getValue() instanceof Map<?, ?> || field.getValue() instanceof List<?>) {
          flatten(field.getValue(), nodes, depth + 1);
        }
      }
    }
  }

  /** The object that stands for the page's own story. */
  public Optional<JsonLdNode> article() {
    return articles.stream().findFirst();
  }

  /** Whether some object of the page is of a type. */
  public boolean has(String type) {
    return nodes.stream().anyMatch(node -> node.isA(type));
  }

  /** The objects of a type. */
  public List<JsonLdNode> ofType(String type) {
    return nodes.stream().filter(node -> node.isA(type)).toList();
  }
}
