package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.medina.index.ArticleIndex;
import org.medina.index.StoredArticle;
import org.medina.model.Article;

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
    List<Article> bulk = new ArrayList<>();
    int[] done = {0};
    index.scan(
        outdated,
        stored -> {
          bulk.add(stored.article());
          if (bulk.size() >= BULK) {
            done[0] += retag(bulk);
          }
        });
    return done[0] + retag(bulk);
  }

  /** Tags on all cores, as enrichment takes far longer than the writing. */
  private int retag(List<Article> bulk) {
    if (Thread.currentThread().isInterrupted()) {
      throw new CancellationException("re-tagging was interrupted");
    }
    List<StoredArticle> tagged = bulk.parallelStream().map(tagging::tagAgain).toList();
    index.write(tagged);
    bulk.clear();
    return tagged.size();
  }
}
