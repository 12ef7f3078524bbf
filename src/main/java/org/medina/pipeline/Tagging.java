package org.medina.pipeline;

import org.medina.enrich.ArticleEnricher;
import org.medina.enrich.Enrichment;
import org.medina.enrich.Story;
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
  private static final int COMPANY = 50;

  private final ArticleEnricher enricher;
  private final String version;
  private final StoryGrouper grouper;

  /** Tagging by this registry, beside the stories of this index. */
  public Tagging(Registry registry, ArticleIndex index) {
    this.enricher = new ArticleEnricher(registry);
    this.version = registry.version();
    this.grouper =
        new StoryGrouper(
            bands -> index.sharing(bands, COMPANY).stream().map(StoredArticle::article).toList());
  }

  /** The registry's version. */
  String version() {
    return version;
  }

  /** A new article with its entities and groups, ready to be indexed. */
  StoredArticle tagNew(Article article) {
    Article tagged = tagged(article);
    Grouping grouping = grouper.group(tagged);
    return new StoredArticle(tagged.withGroups(grouping.groups()), grouping.bands(), version);
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
