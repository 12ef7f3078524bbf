package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage;
import org.medina.extract.ExtractedArticle;
import org.medina.index.Original;
import org.medina.index.ReadArticle;
import org.medina.index.StoredArticle;
import org.medina.index.StoryStore;
import org.medina.model.Article;
import org.medina.pipeline.StoryReader.Reading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads stories once more from their originals, with the extraction, site rules and registry of
 * today: nothing is fetched, search goes on meanwhile, and only what comes out different is
 * written. It is no revision, as the outlet changed nothing.
 */
public final class Reprocessing {
  private static final Logger LOG = LoggerFactory.getLogger(Reprocessing.class);

  private final HarvestConfig config;
  private final StoryReader reader;
  private final Tagging tagging;
  private final HostFurniture furniture;
  private final StoryStore store;

  /** Reads the originals of a store again. */
  public Reprocessing(
      HarvestConfig config, Tagging tagging, HostFurniture furniture, StoryStore store) {
    this.config = config;
    this.reader = new StoryReader(config.rules());
    this.tagging = tagging;
    this.furniture = furniture;
    this.store = store;
  }

  /**
   * Which originals are read.
   *
   * @param source only this source's, or null for all
   * @param since only those fetched on this day (UTC) or later, or null for all
   */
  public record Scope(@Nullable String source, @Nullable LocalDate since) {
    private Query query() {
      List<Query> filters = new ArrayList<>();
      if (source != null) {
        filters.add(Query.of(q -> q.term(t -> t.field("source").value(source))));
      }
      if (since != null) {
        String start = since.atStartOfDay(ZoneOffset.UTC).toInstant().toString();
        filters.add(Query.of(q -> q.range(r -> r.date(d -> d.field("fetched").gte(start)))));
      }
      return Query.of(q -> q.bool(b -> b.filter(filters)));
    }
  }

  /** What an original came to. */
  public enum Result {
    /** The story stays as it is. */
    SAME,
    /** The story is another one now. */
    CHANGED,
    /** The story was not there any more and is again. */
    ADDED,
    /** Extraction finds no story on the page any more; the stored one stays. */
    NO_STORY,
    /** The stored story was read from a later page, or is being read from one; it stays. */
    OUTDATED,
    /** The page could not be read; the stored story stays. */
    UNREADABLE
  }

  private record Outcome(Result result, @Nullable StoredArticle article) {
    Outcome(Result result) {
      this(result, null);
    }

    /** What it came to when a crawl has written some of the stories meanwhile. */
    Result beside(Set<String> newer) {
      return article != null && newer.contains(article.article().id()) ? Result.OUTDATED : result;
    }
  }

  /** Reads all originals in scope; how many came to what. */
  public Map<Result, Integer> run(Scope scope) {
    Map<Result, Integer> counts = new EnumMap<>(Result.class);
    for (Result result : Result.values()) {
      counts.put(result, 0);
    }
    store.originals().scan(scope.query(), originals -> readAgain(originals, counts));
    return counts;
  }

  /** Reads on all cores, as extraction takes far longer than the writing. */
  private void readAgain(List<Original> originals, Map<Result, Integer> counts) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("reprocessing was interrupted");
    }
    Map<String, ReadArticle> known =
        store.articles().readAll(originals.stream().map(Original::id).toList());
    List<Outcome> outcomes =
        originals.parallelStream()
            .map(original -> readWithin(original, stored(known.get(original.id()))))
            .toList();
    Set<String> newer =
        store
            .articles()
            .replace(
                outcomes.stream().map(Outcome::article).flatMap(Stream::ofNullable).toList(),
                known);
    outcomes.forEach(outcome -> counts.merge(outcome.beside(newer), 1, Integer::sum));
  }

  private static @Nullable StoredArticle stored(@Nullable ReadArticle read) {
    return read == null ? null : read.stored();
  }

  /** The border of one page: one that breaks its readers must not end the run. */
  private Outcome readWithin(Original original, @Nullable StoredArticle known) {
    try {
      return read(original, known);
    } catch (RuntimeException | StackOverflowError e) {
      LOG.warn("could not read the original of {} again", original.url(), e);
      return new Outcome(Result.UNREADABLE);
    }
  }

  private Outcome read(Original original, @Nullable StoredArticle known) {
    if (known != null && original.response().at().isBefore(known.article().dates().lastChanged())) {
      return new Outcome(Result.OUTDATED);
    }
    FetchedPage page = Originals.page(original);
    return switch (reader.read(page)) {
      case Reading.Unfit unfit -> new Outcome(Result.NO_STORY);
      case Reading.Story(ExtractedArticle extracted) ->
          compare(StoryPage.at(original.url(), page, extracted), known);
    };
  }

  private Outcome compare(StoryPage story, @Nullable StoredArticle known) {
    Article before = known == null ? null : known.article();
    Article article =
        furniture.cleaned(
            StoryAssembly.assemble(story, story.extracted().content(), config, before));
    if (known == null) {
      return new Outcome(Result.ADDED, tagging.tagNew(article));
    }
    StoredArticle again = tagging.tagAgain(StoryAssembly.sameRevision(article, known.article()));
    return again.isLike(known) ? new Outcome(Result.SAME) : new Outcome(Result.CHANGED, again);
  }
}
