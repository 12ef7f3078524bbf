package org.medina.search.engine;

import co.elastic.clients.elasticsearch.core.search.SourceConfig;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
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

  private final Background background;
  private final FacetLabels labels;

  HitReader(Engine engine, FacetLabels labels) {
    this.background = new Background(engine);
    this.labels = labels;
  }

  /**
   * The hits. While their copies are counted they are marked, on all cores.
   *
   * @param counted whether it is asked how many copies the stories have; else it says none
   */
  List<Hit> read(List<ObjectNode> sources, Marker marker, boolean counted) {
    Awaited<Map<String, Long>> copies = background.counting(counted ? stories(sources) : List.of());
    List<Listed> listed =
        sources.parallelStream().map(source -> Listed.of(article(source), marker)).toList();
    Map<String, String> texts = background.texts(unseen(listed));
    List<Listed> shown = listed.parallelStream().map(one -> one.with(texts, marker)).toList();
    Map<String, Long> counts = copies.get();
    return shown.stream().map(one -> hit(one.article, one.marking, counts)).toList();
  }

  /** An article with what its first lines show of the query. */
  private record Listed(Article article, Marking marking) {
    static Listed of(Article article, Marker marker) {
      return new Listed(article, marker.mark(article.content().title(), article.content().text()));
    }

    /** The same with what its whole text shows, if that was asked for. */
    Listed with(Map<String, String> texts, Marker marker) {
      String text = texts.get(article.id());
      return text == null
          ? this
          : new Listed(article, marker.mark(article.content().title(), text));
    }
  }

  private static List<String> unseen(List<Listed> listed) {
    return listed.stream()
        .filter(one -> !one.marking.complete())
        .map(one -> one.article.id())
        .toList();
  }

  private static List<String> stories(List<ObjectNode> sources) {
    return sources.stream()
        .map(source -> source.path("article").path("groups").path("story").asText())
        .distinct()
        .toList();
  }

  /** The article with its first lines in the place of its text. */
  static Article article(ObjectNode source) {
    if (source.path("article").path("content") instanceof ObjectNode content) {
      content.put("text", source.path("lead").asText());
    }
    return ArticleJson.read(source.path("article"));
  }

  private Hit hit(Article article, Marking marking, Map<String, Long> counts) {
    long copies = counts.getOrDefault(article.groups().story(), 1L) - 1;
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
