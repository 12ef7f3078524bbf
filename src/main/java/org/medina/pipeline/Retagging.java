package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medina.index.ArticleIndex;
import org.medina.index.ReadArticle;
import org.medina.index.StoredArticle;

/**
 * Brings stored stories up to a changed registry, from what is stored: nothing is fetched again and
 * search goes on meanwhile. Interrupting the thread ends it; the next run goes on where it was.
 */
public final class Retagging {
  private static final int BULK = 200;

  private final ArticleIndex index;
  private final Tagging tagging;

  /** Re-tags the stories of an index. */
  public Retagging(ArticleIndex index, Tagging tagging) {
    this.index = index;
    this.tagging = tagging;
  }

  /**
   * Re-tags every story that another version of the registry tagged.
   *
   * @return how many there were
   */
  public int run() {
    Query outdated =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.mustNot(m -> m.term(t -> t.field("registry").value(tagging.version())))));
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      Bulks bulks = new Bulks(writer);
      index.scanIds(outdated, BULK, bulks::retag);
      bulks.await();
      return bulks.done;
    }
  }

  /** Tags one bulk on all cores while the one before is being written. */
  private final class Bulks {
    private final ExecutorService writer;
    private @Nullable Future<?> written;
    private int done;

    Bulks(ExecutorService writer) {
      this.writer = writer;
    }

    /**
     * Tags these stories again. What a crawler writes meanwhile stays: it is tagged by its own
     * registry, or found by the next run.
     */
    void retag(List<String> ids) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("re-tagging was interrupted");
      }
      Map<String, ReadArticle> read = index.readAll(ids);
      List<StoredArticle> tagged =
          read.values().parallelStream().map(one -> tagging.retag(one.stored())).toList();
      await();
      written = writer.submit(() -> index.replace(tagged, read));
      done += tagged.size();
    }

    /** Waits for the bulk that is being written; its fault is thrown here. */
    void await() {
      try {
        if (written != null) {
          written.get();
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("re-tagging was interrupted");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException fault
            ? fault
            : new IllegalStateException(e.getCause());
      }
    }
  }
}
