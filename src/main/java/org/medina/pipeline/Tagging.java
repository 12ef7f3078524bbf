package org.medina.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.ArticleEnricher;
import org.medina.enrich.Enrichment;
import org.medina.enrich.Story;
import org.medina.enrich.group.BandedStory;
import org.medina.enrich.group.Grouping;
import org.medina.enrich.group.StoryGrouper;
import org.medina.index.ArticleIndex;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.Registry;
import org.medina.model.StoryDate;

/**
 * Tags articles with who, where and what they name, by one version of the registry, and puts them
 * into groups. Thread-safe.
 */
public final class Tagging {
  private static final int LEAST_COMPANY = 50;
  private static final int MOST_COMPANY = 500;

  private final ArticleEnricher enricher;
  private final String version;
  private final StoryGrouper grouper;

  /** Tagging by this registry, beside the stories of this index. */
  public Tagging(Registry registry, ArticleIndex index) {
    this.enricher = new ArticleEnricher(registry);
    this.version = registry.version();
    this.grouper =
        new StoryGrouper(
            bands ->
                index.sharing(bands, Math.clamp(bands.size(), LEAST_COMPANY, MOST_COMPANY)).stream()
                    .map(stored -> new BandedStory(stored.article(), stored.bands()))
                    .toList());
  }

  /** The registry's version. */
  String version() {
    return version;
  }

  /** A new article with its entities and groups, ready to be indexed. */
  StoredArticle tagNew(Article article) {
    return group(List.of(tagAlone(article))).getFirst();
  }

  /** A new article with its entities, in no group yet. */
  StoredArticle tagAlone(Article article) {
    return new StoredArticle(tagged(article), List.of(), version);
  }

  /** New articles with their groups, ready to be indexed; in their order. */
  List<StoredArticle> group(List<StoredArticle> alone) {
    List<Article> articles = alone.stream().map(StoredArticle::article).toList();
    List<StoredArticle> grouped = new ArrayList<>();
    for (Grouping grouping : grouper.group(articles)) {
      Article article = articles.get(grouped.size()).withGroups(grouping.groups());
      grouped.add(new StoredArticle(article, grouping.bands(), version));
    }
    return grouped;
  }

  /** A known article with its entities, in the groups it has. */
  StoredArticle tagAgain(Article article) {
    Article tagged = tagged(article);
    return new StoredArticle(tagged, grouper.keep(tagged).bands(), version);
  }

  private Article tagged(Article article) {
    Enrichment enrichment = enricher.enrich(story(article));
    return article.withEntities(enrichment.entities());
  }

  private static Story story(Article article) {
    StoryDate published = article.dates().published();
    return new Story(
        article.content().title(),
        article.content().text(),
        article.content().language(),
        article.publishedIn(),
        published == null ? null : published.day());
  }
}
