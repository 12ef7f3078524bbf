package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** Finds who wrote a story: JSON-LD, meta elements, microdata, then bylines in the markup. */
public final class Authors {
  private static final String MARKED =
      "[itemprop=author] [itemprop=name], [itemprop=author], [rel=author], [property=author]";

  private static final String BYLINES =
      "[class*=byline] a, [class*=author-name], [class*=author_name], [class*=authorName],"
          + " [class*=byline-name], [class*=byline], [class*=article-author], [class*=post-author],"
          + " [class~=author] a, [class~=author], [id=author], [class*=auteur], [class*=writer]";

  private static final int MOST = 12;

  private Authors() {}

  /** The names, joined by a comma, or nothing. */
  public static Optional<String> find(PageFacts page) {
    return Stream.of(
            fromJsonLd(page), fromMeta(page), fromMarkup(page, MARKED), fromMarkup(page, BYLINES))
        .map(AuthorNames::clean)
        .filter(names -> !names.isEmpty())
        .findFirst()
        .map(names -> String.join(", ", names.stream().limit(MOST).toList()));
  }

  private static List<String> fromJsonLd(PageFacts page) {
    Optional<JsonLdNode> article = page.jsonLd().article();
    if (article.isEmpty()) {
      return List.of();
    }
    List<String> names = new ArrayList<>();
    for (JsonLdNode author : article.get().nodes("author")) {
      author.text("name").or(() -> resolved(page, author)).ifPresent(names::add);
    }
    if (names.isEmpty()) {
      names.addAll(article.get().texts("author"));
    }
    if (names.isEmpty()) {
      names.addAll(article.get().texts("creator"));
    }
    return names;
  }

  /** An author that is only referred to by its identifier stands elsewhere in the graph. */
  private static Optional<String> resolved(PageFacts page, JsonLdNode reference) {
    Object id = reference.fields().get("@id");
    if (id == null) {
      return Optional.empty();
    }
    return page.jsonLd().nodes().stream()
        .filter(node -> id.equals(node.fields().get("@id")))
        .flatMap(node -> node.text("name").stream())
        .findFirst();
  }

  private static List<String> fromMeta(PageFacts page) {
    List<String> names = new ArrayList<>();
    for (String key :
        List.of(
            "author",
            "article:author",
            "article:author_name",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "twitter:data1",
            "article.author",
            "cxenseparse:author",
            "authors")) {
      boolean guessed = key.equals("twitter:data1");
      if (guessed
          && !page.meta()
              .first("twitter:label1")
              .orElse("")
              .matches("(?i)written by|author|écrit par|بقلم|كتب بواسطة|par")) {
        continue;
      }
      names.addAll(page.meta().all(key));
      if (!AuthorNames.clean(names).isEmpty()) {
        return names;
      }
    }
    return names;
  }

  private static List<String> fromMarkup(PageFacts page, String selector) {
    Set<String> names = new LinkedHashSet<>();
    for (Element element : page.document().select(selector)) {
      String text = element.hasAttr("content") ? element.attr("content") : element.text();
      if (!text.isBlank() && text.length() <= 120) {
        names.add(text);
        if (!selector.equals(MARKED)) {
          break;
        }
      }
    }
    return new ArrayList<>(names);
  }
}
