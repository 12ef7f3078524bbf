package org.medina.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.PageSink;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.furniture.CleanedStory;
import org.medina.index.StoredArticle;
import org.medina.index.StoryStore;
import org.medina.index.StoryWrite;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.pipeline.StoryReader.Reading;

/**
 * What happens to a fetched page: extract, clean, tag, compare with what is known, index. Stories
 * are written in bulks; {@link #flush} makes them durable. Thread-safe.
 */
public final class HarvestPipeline implements PageSink {
  private final HarvestConfig config;
  private final StoryReader reader;
  private final Tagging tagging;
  private final HostFurniture furniture;
  private final PendingStories stories;

  /** Earlier stories with a line that has only now proved to be furniture. */
  private final Set<String> toClean = new LinkedHashSet<>();

  /** A pipeline into a store. */
  public HarvestPipeline(
      HarvestConfig config, Tagging tagging, HostFurniture furniture, StoryStore store) {
    this.config = config;
    this.reader = new StoryReader(config.rules());
    this.tagging = tagging;
    this.furniture = furniture;
    this.stories = new PendingStories(store, tagging);
  }

  @Override
  public void expect(Collection<String> addresses) {
    stories.expect(ids(addresses));
  }

  @Override
  public void forget(Collection<String> addresses) {
    stories.forget(ids(addresses));
  }

  private static List<String> ids(Collection<String> addresses) {
    return addresses.stream().map(UrlNormalizer::idOf).toList();
  }

  @Override
  public Outcome accept(FetchedPage page) {
    return switch (reader.read(page)) {
      case Reading.Unfit(Result reason) -> new Outcome(reason, null, null, false);
      case Reading.Story(var extracted) -> take(StoryPage.of(page, extracted));
    };
  }

  private Outcome take(StoryPage story) {
    if (config.takedowns().covers(story.address())) {
      return new Outcome(Result.NOT_A_STORY, null, null, false);
    }
    ArticleContent content = cleaned(story);
    Article known = stories.find(story.id()).map(StoredArticle::article).orElse(null);
    if (known != null && isSame(known, story, content)) {
      return unchanged(known, story);
    }
    Article article = StoryAssembly.assemble(story, content, config, known);
    List<StoryWrite> writes = new ArrayList<>();
    if (config.keepOriginals()) {
      Originals.write(story).ifPresent(writes::add);
    }
    if (known != null) {
      writes.add(new StoryWrite.Keep(known.id(), StoryAssembly.revision(known, article)));
    }
    if (known == null) {
      stories.addNew(tagging.tagAlone(article), writes);
      return outcome(Result.NEW, article);
    }
    writes.add(new StoryWrite.Put(tagging.tagAgain(article)));
    stories.add(writes);
    return outcome(Result.CHANGED, article);
  }

  private Outcome unchanged(Article known, StoryPage story) {
    if (story.isTwin()) {
      return new Outcome(Result.DUPLICATE, known.contentHash(), known.url(), false);
    }
    if (config.keepOriginals()) {
      Originals.write(story).ifPresent(original -> stories.add(List.of(original)));
    }
    return new Outcome(Result.UNCHANGED, known.contentHash(), known.url(), false);
  }

  private static Outcome outcome(Result result, Article article) {
    boolean undated = article.dates().published() == null;
    return new Outcome(result, article.contentHash(), article.url(), undated);
  }

  /** Whether a reader sees the same story, whatever the site repeats around it. */
  private boolean isSame(Article known, StoryPage story, ArticleContent cleaned) {
    return known.contentHash().equals(story.hash())
        || known.content().title().equals(cleaned.title())
            && furniture.cleaned(known).content().text().equals(cleaned.text());
  }

  private ArticleContent cleaned(StoryPage story) {
    ArticleContent content = story.extracted().content();
    CleanedStory cleaned = furniture.learn(story.host(), story.id(), content);
    synchronized (toClean) {
      toClean.addAll(cleaned.earlierStories());
    }
    return content.withText(cleaned.text(), cleaned.leftOut());
  }

  @Override
  public void remove(String source, String url, Removal reason) {
    stories.remove(UrlNormalizer.idOf(url));
  }

  @Override
  public void flush() {
    stories.replace(takeToClean(), this::cleanAgain);
    stories.flush();
    furniture.keepMuch();
  }

  private Set<String> takeToClean() {
    synchronized (toClean) {
      Set<String> taken = Set.copyOf(toClean);
      toClean.clear();
      return taken;
    }
  }

  private StoredArticle cleanAgain(StoredArticle stored) {
    Article article = stored.article();
    Article cleaned = furniture.cleaned(article);
    return cleaned.content().equals(article.content()) ? stored : tagging.tagAgain(cleaned);
  }
}
