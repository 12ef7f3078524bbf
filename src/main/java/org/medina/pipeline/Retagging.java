package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
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
    List<String> bulk = new ArrayList<>();
    int[] done = {0};
    try (ExecutorService writer = Executors.newSingleThreadExecutor()) {
      List<Future<?>> written = new ArrayList<>();
      index.scan(
          outdated,
          stored -> {
            bulk.add(stored.article().id());
            if (bulk.size() >= BULK) {
              done[0] += retag(bulk, writer, written);
            }
          });
      done[0] += retag(bulk, writer, written);
      await(written);
    }
    return done[0];
  }

  /**
   * Tags on all cores while the bulk before is being written. What a crawler writes meanwhile
   * stays: it is tagged by its own registry, or found by the next run.
   */
  private int retag(List<String> bulk, ExecutorService writer, List<Future<?>> written) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("re-tagging was interrupted");
    }
    Map<String, ReadArticle> read = index.readAll(bulk);
    List<StoredArticle> tagged =
        read.values().parallelStream()
            .map(one -> tagging.tagAgain(one.stored().article()))
            .toList();
    await(written);
    written.add(writer.submit(() -> index.replace(tagged, read)));
    bulk.clear();
    return tagged.size();
  }

  private static void await(List<Future<?>> written) {
    for (Future<?> bulk : written) {
      try {
        bulk.get();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("re-tagging was interrupted");
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException fault
            ? fault
            : new IllegalStateException(e.getCause());
      }
    }
    written.clear();
  }
}
