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
    try (ExecutorService engine = Executors.newVirtualThreadPerTaskExecutor()) {
      Bulks bulks = new Bulks(engine);
      index.scanIds(outdated, BULK, bulks::add);
      bulks.end();
      return bulks.done;
    }
  }

  /** Tags one bulk on all cores while the next is being read and the one before written. */
  private final class Bulks {
    private final ExecutorService engine;
    private @Nullable Future<Map<String, ReadArticle>> read;
    private @Nullable Future<?> written;
    private int done;

    Bulks(ExecutorService engine) {
      this.engine = engine;
    }

    /** Takes the next stories. */
    void add(List<String> ids) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("re-tagging was interrupted");
      }
      Future<Map<String, ReadArticle>> before = read;
      read = engine.submit(() -> index.readAll(ids));
      if (before != null) {
        retag(await(before));
      }
    }

    /** Ends with the stories that were taken last. */
    void end() {
      if (read != null) {
        retag(await(read));
      }
      if (written != null) {
        await(written);
      }
    }

    /**
     * Tags these stories again. What a crawler writes meanwhile stays: it is tagged by its own
     * registry, or found by the next run.
     */
    private void retag(Map<String, ReadArticle> stories) {
      List<StoredArticle> tagged =
          stories.values().parallelStream().map(one -> tagging.retag(one.stored())).toList();
      if (written != null) {
        await(written);
      }
      written = engine.submit(() -> index.replace(tagged, stories));
      done += tagged.size();
    }

    /** Waits for the engine; its fault is thrown here. */
    private static <T> T await(Future<T> answer) {
      try {
        return answer.get();
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
