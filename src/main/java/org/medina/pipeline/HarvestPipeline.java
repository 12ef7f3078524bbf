package org.medina.pipeline;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.PageSink;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.ExtractedArticle;
import org.medina.extract.RawPage;
import org.medina.extract.SiteRules;
import org.medina.extract.furniture.CleanedStory;
import org.medina.index.ArticleIndex;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.Country;
import org.medina.model.Source;

/**
 * What happens to a fetched page: extract, clean, tag, compare with what is known, index. Stories
 * are written in bulks; {@link #flush} makes them durable. Thread-safe.
 */
public final class HarvestPipeline implements PageSink {
  private static final int BULK = 100;
  private static final int SHORTEST_STORY = 80;
  private static final double SURE_LISTING = 0.5;
  private static final double SURE_OTHER = 0.95;

  private final Map<String, Source> sources;
  private final Map<String, SiteRules> rules;
  private final ArticleExtractor extractor = new ArticleExtractor();
  private final Tagging tagging;
  private final HostFurniture furniture;
  private final ArticleIndex index;
  private final Map<String, StoredArticle> unwritten = new LinkedHashMap<>();
  private final Set<String> toClean = new LinkedHashSet<>();

  /**
   * A pipeline.
   *
   * @param sources the sources by id
   * @param rules extraction rules by source id
   */
  public HarvestPipeline(
      Map<String, Source> sources,
      Map<String, SiteRules> rules,
      Tagging tagging,
      HostFurniture furniture,
      ArticleIndex index) {
    this.sources = Map.copyOf(sources);
    this.rules = Map.copyOf(rules);
    this.tagging = tagging;
    this.furniture = furniture;
    this.index = index;
  }

  @Override
  public Outcome accept(FetchedPage page) {
    List<String> type = page.headers().getOrDefault("content-type", List.of());
    RawPage raw =
        new RawPage(
            page.finalUrl(),
            page.body(),
            type.isEmpty() ? null : type.getFirst(),
            page.fetchedAt());
    ExtractedArticle extracted =
        extractor.extract(raw, rules.getOrDefault(page.source(), SiteRules.NONE));
    Optional<Result> reason = unfit(page, extracted);
    if (reason.isPresent()) {
      return new Outcome(reason.get(), null, null, false);
    }
    ArticleContent content = cleaned(page, extracted);
    Article known = known(page, extracted);
    String hash = StoryAssembly.hash(extracted.content());
    String address = StoryAssembly.address(page, extracted);
    if (known != null && known.contentHash().equals(hash)) {
      boolean other = !address.equals(page.url()) && !address.equals(page.finalUrl());
      return new Outcome(other ? Result.DUPLICATE : Result.UNCHANGED, hash, address, false);
    }
    Article article = StoryAssembly.assemble(page, extracted, content, publishedIn(page), known);
    keep(known == null ? tagging.tagNew(article) : tagging.tagAgain(article));
    boolean undated = article.dates().published() == null;
    return new Outcome(known == null ? Result.NEW : Result.CHANGED, hash, address, undated);
  }

  private static Optional<Result> unfit(FetchedPage page, ExtractedArticle extracted) {
    ArticleContent content = extracted.content();
    if (content.text().length() < SHORTEST_STORY) {
      return Optional.of(needsJs(page) ? Result.NEEDS_JS : Result.NOT_A_STORY);
    }
    // A feed, sitemap or section has already said that it is a story; it takes much to overrule it.
    boolean listing =
        switch (extracted.kind()) {
          case ARTICLE -> false;
          case LISTING -> extracted.confidence() > SURE_LISTING;
          case OTHER -> extracted.confidence() > SURE_OTHER;
        };
    return listing || content.title().isBlank()
        ? Optional.of(Result.NOT_A_STORY)
        : Optional.empty();
  }

  /** A page that holds scripts and next to no text shows its story only to a browser. */
  private static boolean needsJs(FetchedPage page) {
    String html = new String(page.body(), StandardCharsets.ISO_8859_1);
    int scripts = 0;
    int at = html.indexOf("<script");
    while (at >= 0 && scripts < 3) {
      scripts++;
      at = html.indexOf("<script", at + 1);
    }
    return scripts >= 3
        && (html.contains("id=\"root\"")
            || html.contains("id=\"app\"")
            || html.contains("__NEXT_DATA__")
            || html.contains("<noscript"));
  }

  private ArticleContent cleaned(FetchedPage page, ExtractedArticle extracted) {
    String address = StoryAssembly.address(page, extracted);
    ArticleContent content = extracted.content();
    String host = UrlNormalizer.hostOf(address);
    CleanedStory cleaned = furniture.learn(host, UrlNormalizer.idOf(address), content.text());
    synchronized (unwritten) {
      toClean.addAll(cleaned.earlierStories());
    }
    return content.withText(cleaned.text(), cleaned.leftOut());
  }

  private @Nullable Article known(FetchedPage page, ExtractedArticle extracted) {
    String id = UrlNormalizer.idOf(StoryAssembly.address(page, extracted));
    synchronized (unwritten) {
      StoredArticle pending = unwritten.get(id);
      if (pending != null) {
        return pending.article();
      }
    }
    return index.find(id).map(StoredArticle::article).orElse(null);
  }

  private @Nullable Country publishedIn(FetchedPage page) {
    Source source = sources.get(page.source());
    return source == null ? null : source.country();
  }

  private void keep(StoredArticle article) {
    boolean full;
    synchronized (unwritten) {
      unwritten.put(article.article().id(), article);
      full = unwritten.size() >= BULK;
    }
    if (full) {
      flush();
    }
  }

  @Override
  public void remove(String source, String url, Removal reason) {
    index.delete(UrlNormalizer.idOf(url));
  }

  @Override
  public void flush() {
    synchronized (unwritten) {
      toClean.forEach(this::cleanAgain);
      toClean.clear();
      index.write(List.copyOf(unwritten.values()));
      unwritten.clear();
    }
    furniture.keepMuch();
  }

  /** A line of an earlier story has only now proved to be furniture. */
  private void cleanAgain(String id) {
    StoredArticle pending = unwritten.get(id);
    Optional<StoredArticle> stored = pending == null ? index.find(id) : Optional.of(pending);
    stored
        .map(StoredArticle::article)
        .ifPresent(
            article -> {
              Article cleaned = furniture.cleaned(article);
              if (!cleaned.content().equals(article.content())) {
                unwritten.put(id, tagging.tagAgain(cleaned));
              }
            });
  }
}
