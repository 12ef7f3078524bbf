package org.medina.pipeline;

import java.util.List;
import org.medina.enrich.ArticleEnricher;
import org.medina.enrich.Enrichment;
import org.medina.enrich.Story;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.Registry;

/** Tags articles with who, where and what they name, by one version of the registry. */
public final class Tagging {
  private final ArticleEnricher enricher;
  private final String version;

  /** Tagging by this registry. */
  public Tagging(Registry registry) {
    this.enricher = new ArticleEnricher(registry);
    this.version = registry.version();
  }

  /** The article with its entities, ready to be indexed. */
  StoredArticle tag(Article article, Story story) {
    Enrichment enrichment = enricher.enrich(story);
    Article tagged = article.withEntities(enrichment.entities());
    return new StoredArticle(tagged, List.of(), version);
  }
}
