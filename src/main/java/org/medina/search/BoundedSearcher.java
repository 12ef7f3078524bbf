package org.medina.search;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.medina.model.Article;
import org.medina.model.Language;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/**
 * Asks the index no more at once than it can answer. Who must wait too long is turned away with
 * {@link Code#OVERLOADED}, so that a rush does not pile up. Thread-safe.
 */
public final class BoundedSearcher implements ArticleSearcher {
  private final ArticleSearcher searcher;
  private final Limits limits;
  private final Semaphore searches;
  private final Semaphore exports;

  /**
   * How much is asked at once.
   *
   * @param searches searches at once
   * @param waiting searches that may wait for one of these; more are turned away at once
   * @param patience longest wait in milliseconds
   * @param exports exports at once, which last as long as the reader reads
   */
  public record Limits(int searches, int waiting, long patience, int exports) {
    /** For an engine on a machine with so many processors. */
    public static Limits forProcessors(int processors) {
      return new Limits(4 * processors + 4, 64 * processors, 2_000, 4);
    }
  }

  /** Bounds what is asked of this searcher. */
  public BoundedSearcher(ArticleSearcher searcher, Limits limits) {
    this.searcher = searcher;
    this.limits = limits;
    this.searches = new Semaphore(limits.searches(), true);
    this.exports = new Semaphore(limits.exports(), true);
  }

  @Override
  public ResultPage search(SearchRequest request) {
    return bounded(() -> searcher.search(request));
  }

  @Override
  public FacetPage facetValues(FacetRequest request) {
    return bounded(() -> searcher.facetValues(request));
  }

  @Override
  public Optional<Article> find(String id) {
    return bounded(() -> searcher.find(id));
  }

  @Override
  public Marked markedText(Article article, String query, boolean exact) {
    return searcher.markedText(article, query, exact);
  }

  @Override
  public List<Hit> similar(String id, int size, Language labels) {
    return bounded(() -> searcher.similar(id, size, labels));
  }

  @Override
  public List<Hit> sameStory(String id, int size, Language labels) {
    return bounded(() -> searcher.sameStory(id, size, labels));
  }

  @Override
  public List<Suggestion> complete(String typed, int size, Language labels) {
    return bounded(() -> searcher.complete(typed, size, labels));
  }

  @Override
  public List<NearName> alsoSpelled(List<String> names, Language labels) {
    return bounded(() -> searcher.alsoSpelled(names, labels));
  }

  @Override
  public void export(SearchRequest request, Consumer<Article> rows) {
    enter(exports);
    try {
      searcher.export(request, rows);
    } finally {
      exports.release();
    }
  }

  private <T> T bounded(Supplier<T> question) {
    enter(searches);
    try {
      return question.get();
    } finally {
      searches.release();
    }
  }

  private void enter(Semaphore door) {
    boolean in = false;
    try {
      in =
          door.getQueueLength() <= limits.waiting()
              && door.tryAcquire(limits.patience(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (!in) {
      throw new MedinaException(
          Code.OVERLOADED, "more searches are under way than can be answered; try again shortly");
    }
  }
}
