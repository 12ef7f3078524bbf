package org.medina.search.engine;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.medina.index.ArticleJson;
import org.medina.model.Article;
import org.medina.model.CountryMention;
import org.medina.search.Hit;

/** Makes a hit of what the engine stores of an article. */
final class HitReader {
  private static final int SNIPPETS = 2;

  private final FacetLabels labels;

  HitReader(FacetLabels labels) {
    this.labels = labels;
  }

  /**
   * The hit.
   *
   * @param copies near-identical copies of it, itself not counted
   */
  Hit read(ObjectNode source, Marker marker, long copies) {
    Article article = ArticleJson.read(source.path("article"));
    String title = article.content().title();
    String text = article.content().text();
    return new Hit(
        article.id(),
        article.url(),
        article.source(),
        labels.source(article.source()),
        article.content().language(),
        marker.mark(title),
        marker.snippets(text, SNIPPETS),
        article.dates().published(),
        article.entities().people(),
        article.entities().countries().stream()
            .filter(country -> country.relation() == CountryMention.Relation.ABOUT)
            .toList(),
        marker.matchedAs(title + "\n" + text),
        copies);
  }
}
