package org.medina.pipeline;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.ArticleEnricher;
import org.medina.enrich.Enrichment;
import org.medina.enrich.RegistryChange;
import org.medina.enrich.Story;
import org.medina.enrich.group.BandedStory;
import org.medina.enrich.group.Grouping;
import org.medina.enrich.group.SamePeople;
import org.medina.enrich.group.StoryGrouper;
import org.medina.index.ArticleIndex;
import org.medina.index.StoredArticle;
import org.medina.index.TagStamp;
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
  private final Registry registry;
  private final TagStamp stamp;
  private final StoryGrouper grouper;
  private final SamePeople samePeople;

  /** Tagging by this registry, beside the stories of this index. */
  public Tagging(Registry registry, ArticleIndex index) {
    this.enricher = new ArticleEnricher(registry);
    this.registry = registry;
    this.stamp = new TagStamp(registry.version(), TaggingProgram.running());
    this.grouper = new StoryGrouper(bands -> sharing(index, bands));
    this.samePeople = new SamePeople(bands -> sharing(index, bands), registry::keepsApart);
  }

  private static List<BandedStory> sharing(ArticleIndex index, List<String> bands) {
    int most = Math.clamp(bands.size(), LEAST_COMPANY, MOST_COMPANY);
    return index.sharing(bands, most).stream()
        .map(stored -> new BandedStory(stored.article(), stored.bands()))
        .toList();
  }

  /** Who tags: the registry's version and the program. */
  TagStamp stamp() {
    return stamp;
  }

  /** What the change from another registry means to stories. */
  RegistryChange changeFrom(Registry before) {
    return new RegistryChange(before, registry);
  }

  /** A new article with its entities and groups, ready to be indexed. */
  StoredArticle tagNew(Article article) {
    return group(List.of(tagAlone(article))).getFirst();
  }

  /** A new article with its entities, in no group yet. */
  StoredArticle tagAlone(Article article) {
    return new StoredArticle(tagged(article), List.of(), stamp.toString());
  }

  /** New articles with their groups, ready to be indexed; in their order. */
  List<StoredArticle> group(List<StoredArticle> alone) {
    List<Article> articles = samePeople.merge(alone.stream().map(StoredArticle::article).toList());
    List<StoredArticle> grouped = new ArrayList<>();
    for (Grouping grouping : grouper.group(articles)) {
      Article article = articles.get(grouped.size()).withGroups(grouping.groups());
      grouped.add(stored(article, grouping));
    }
    return grouped;
  }

  /** A known article with its entities, in the groups it has. */
  StoredArticle tagAgain(Article article) {
    Article tagged = samePeople.keep(article, tagged(article));
    return stored(tagged, grouper.keep(tagged));
  }

  /** A stored article with its entities anew, in the groups it has. */
  public StoredArticle retag(StoredArticle before) {
    Article article = before.article();
    Article tagged = samePeople.keep(article, tagged(article));
    return stored(tagged, grouper.keep(tagged, before.bands()));
  }

  /**
   * Whether {@link #retag} would give a story the tags that it has.
   *
   * @param change from the registry that gave it them, in the hands of this very program
   */
  boolean keeps(StoredArticle stored, RegistryChange change) {
    Article article = stored.article();
    return !change.touches(story(article), article.entities())
        && samePeople.keep(article, SamePeople.apart(article)).equals(article);
  }

  private StoredArticle stored(Article article, Grouping grouping) {
    List<String> bands = new ArrayList<>(grouping.bands());
    bands.addAll(SamePeople.bands(article));
    return new StoredArticle(article, bands, stamp.toString());
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
