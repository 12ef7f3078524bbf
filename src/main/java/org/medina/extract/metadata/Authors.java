package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.extract.tree.PageTree;

/**
 * Finds who wrote a story: JSON-LD, meta elements, then bylines in the markup. A person that the
 * page shows goes before one that only its data names, and any person before the outlet itself.
 */
public final class Authors {
  private static final int MOST = 12;
  private static final int LONGEST_BYLINE = 200;

  private static final List<String> META =
      List.of(
          "article:author",
          "article:author_name",
          "author",
          "dc.creator",
          "dcterms.creator",
          "parsely-author",
          "sailthru.author",
          "byl",
          "citation_author",
          "article.author",
          "cxenseparse:author",
          "authors",
          "og:article:author");

  private static final Set<String> WRITTEN_BY =
      Set.of(
          "written by",
          "author",
          "by",
          "écrit par",
          "par",
          "بقلم",
          "كتب بواسطة",
          "كُتب بواسطة",
          "verfasst von",
          "yazan",
          "escrito por");

  private Authors() {}

  /** The names, joined by a comma, or nothing. */
  public static Optional<String> find(PageFacts page, PageTree tree) {
    Bylines bylines = new Bylines(tree);
    List<List<String>> sources = new ArrayList<>();
    add(fromJsonLd(page), sources);
    META.forEach(key -> add(page.meta().all(key), sources));
    if (WRITTEN_BY.contains(
        page.meta().first("twitter:label1").orElse("").toLowerCase(Locale.ROOT))) {
      add(page.meta().all("twitter:data1"), sources);
    }
    add(bylines.marked(), sources);
    add(bylines.named(), sources);
    add(bylines.opened(), sources);
    return chosen(sources, page, tree)
        .map(names -> String.join(", ", names.stream().limit(MOST).toList()));
  }

  private static Optional<List<String>> chosen(
      List<List<String>> sources, PageFacts page, PageTree tree) {
    SiteNames site = page.siteNames();
    List<List<String>> persons =
        sources.stream().filter(names -> names.stream().noneMatch(site::isName)).toList();
    if (persons.size() <= 1) {
      return persons.stream().findFirst().or(() -> sources.stream().findFirst());
    }
    String shown = shownBylines(tree);
    return persons.stream()
        .filter(names -> shown.contains(TitleText.fold(names.getFirst())))
        .findFirst()
        .or(() -> persons.stream().findFirst());
  }

  private static void add(List<String> raw, List<List<String>> sources) {
    List<String> names = AuthorNames.clean(raw);
    if (!names.isEmpty()) {
      sources.add(names);
    }
  }

  /** Short lines of the page, where a byline would be. */
  private static String shownBylines(PageTree tree) {
    return tree.blocks().stream()
        .map(block -> block.text())
        .filter(text -> text.length() <= LONGEST_BYLINE)
        .map(TitleText::fold)
        .collect(Collectors.joining("\n"));
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
}
