package org.medina.search.engine;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medina.index.ArticleJson;
import org.medina.model.Article;
import org.medina.model.CountryMention;
import org.medina.search.Hit;
import org.medina.search.engine.Marker.Marking;

/**
 * Makes hits of what the engine stores of articles. Whole texts are read only for hits in whose
 * headline and first lines a part of the query is not to be seen.
 */
final class HitReader {
  /** What is read of every hit: all but its text and the sentences that prove its entities. */
  static final SourceConfig SOURCE =
      SourceConfig.of(
          s ->
              s.filter(
                  f ->
                      f.includes("article", "lead")
                          .excludes(
                              "article.content.text",
                              "article.content.leftOut",
                              "article.entities.*.evidence")));

  private final Engine engine;
  private final FacetLabels labels;

  HitReader(Engine engine, FacetLabels labels) {
    this.engine = engine;
    this.labels = labels;
  }

  /**
   * The hits.
   *
   * @param counted whether it is asked how many copies the stories have; else it says none
   */
  List<Hit> read(List<ObjectNode> sources, Marker marker, boolean counted) {
    List<Article> articles = sources.stream().map(HitReader::article).toList();
    List<Marking> markings = articles.stream().map(article -> mark(article, marker)).toList();
    List<String> unseen = new ArrayList<>();
    Set<String> stories = new LinkedHashSet<>();
    for (int i = 0; i < articles.size(); i++) {
      if (!markings.get(i).complete()) {
        unseen.add(articles.get(i).id());
      }
      if (counted) {
        stories.add(articles.get(i).groups().story());
      }
    }
    Background background = Background.of(engine, unseen, List.copyOf(stories));
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < articles.size(); i++) {
      Article article = articles.get(i);
      String text = background.texts().get(article.id());
      Marking marking =
          text == null ? markings.get(i) : marker.mark(article.content().title(), text);
      long copies = background.copies().getOrDefault(article.groups().story(), 1L) - 1;
      hits.add(hit(article, marking, copies));
    }
    return hits;
  }

  /** The article with its first lines in the place of its text. */
  static Article article(ObjectNode source) {
    if (source.path("article").path("content") instanceof ObjectNode content) {
      content.put("text", source.path("lead").asText());
    }
    return ArticleJson.read(source.path("article"));
  }

  private static Marking mark(Article article, Marker marker) {
    return marker.mark(article.content().title(), article.content().text());
  }

  private Hit hit(Article article, Marking marking, long copies) {
    return new Hit(
        article.id(),
        article.url(),
        article.source(),
        labels.source(article.source()),
        article.content().language(),
        marking.title(),
        marking.snippets(),
        article.dates().published(),
        article.entities().people(),
        article.entities().countries().stream()
            .filter(country -> country.relation() == CountryMention.Relation.ABOUT)
            .toList(),
        marking.matchedAs(),
        copies,
        article.groups());
  }
}
