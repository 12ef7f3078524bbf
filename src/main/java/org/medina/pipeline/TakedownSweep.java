package org.medina.pipeline;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.medina.crawl.Takedown;
import org.medina.crawl.Takedowns;
import org.medina.index.Original;
import org.medina.index.StoredArticle;
import org.medina.index.StoryStore;
import org.medina.model.Article;

/**
 * Removes the stories that the takedown list covers with all that is kept of them: from what is
 * stored, without asking anybody.
 */
public final class TakedownSweep {
  private static final int LINES = 50;

  private final StoryStore store;
  private final Takedowns list;

  /** A sweep through a store. */
  public TakedownSweep(StoryStore store, Takedowns list) {
    this.store = store;
    this.list = list;
  }

  /**
   * Removes what the list covers.
   *
   * @return how many stories there were
   */
  public int run() {
    if (list.entries().isEmpty()) {
      return 0;
    }
    store.articles().refresh();
    int removed = 0;
    for (int from = 0; from < list.entries().size(); from += LINES) {
      int to = Math.min(from + LINES, list.entries().size());
      removed += remove(list.entries().subList(from, to));
    }
    return removed;
  }

  private int remove(List<Takedown> lines) {
    Set<String> ids = new HashSet<>();
    Consumer<StoredArticle> find =
        stored -> {
          Article article = stored.article();
          if (list.covers(article.url())) {
            ids.add(article.id());
          }
        };
    store.articles().scan(anyOf(lines, "url"), find);
    store.articles().editions().scan(anyOf(lines, "url"), find);
    store
        .originals()
        .scan(
            anyOf(lines, "url", "final_url"),
            originals ->
                originals.stream().filter(this::isCovered).map(Original::id).forEach(ids::add));
    store.remove(List.copyOf(ids));
    return ids.size();
  }

  private boolean isCovered(Original original) {
    return list.covers(original.url()) || list.covers(original.response().url());
  }

  /** Finds at least all that the lines cover; the list itself decides. */
  private static Query anyOf(List<Takedown> lines, String... fields) {
    List<Query> queries = new ArrayList<>();
    for (Takedown line : lines) {
      for (String field : fields) {
        for (String scheme : List.of("http://", "https://")) {
          queries.add(query(line, field, scheme));
        }
      }
    }
    return Query.of(q -> q.bool(b -> b.should(queries)));
  }

  private static Query query(Takedown line, String field, String scheme) {
    String bare = line.value().replaceFirst("^https?://", "");
    return switch (line.extent()) {
      case URL -> Query.of(q -> q.term(t -> t.field(field).value(scheme + bare)));
      case PREFIX -> Query.of(q -> q.prefix(p -> p.field(field).value(scheme + bare)));
      case HOST -> Query.of(q -> q.wildcard(w -> w.field(field).value(scheme + "*" + bare + "*")));
    };
  }
}
