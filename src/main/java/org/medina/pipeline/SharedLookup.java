package org.medina.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.index.StoredArticle;

/**
 * Looks stories up for many threads at once: who asks while a request is under way shares the next
 * one with all others who do. Each waits no longer than if it asked alone. Thread-safe.
 */
final class SharedLookup {
  private static final int MOST = 100;

  private final Function<Collection<String>, Map<String, StoredArticle>> index;
  private final Queue<Question> waiting = new ConcurrentLinkedQueue<>();

  /**
   * A lookup.
   *
   * @param index finds the articles with these ids, by id
   */
  SharedLookup(Function<Collection<String>, Map<String, StoredArticle>> index) {
    this.index = index;
  }

  /** Somebody who waits; the answer is guarded by the lookup. */
  private static final class Question {
    private final String id;
    private @Nullable Optional<StoredArticle> answer;

    Question(String id) {
      this.id = id;
    }
  }

  /** The stored article with this id. */
  Optional<StoredArticle> find(String id) {
    Question mine = new Question(id);
    waiting.add(mine);
    try {
      synchronized (this) {
        Optional<StoredArticle> answer = mine.answer;
        return answer == null ? ask(mine) : answer;
      }
    } finally {
      waiting.remove(mine);
    }
  }

  private Optional<StoredArticle> ask(Question mine) {
    List<Question> together =
        new ArrayList<>(waiting.stream().filter(q -> q.answer == null).limit(MOST).toList());
    together.add(mine);
    Map<String, StoredArticle> found =
        index.apply(together.stream().map(question -> question.id).collect(Collectors.toSet()));
    together.forEach(question -> question.answer = Optional.ofNullable(found.get(question.id)));
    return Optional.ofNullable(found.get(mine.id));
  }
}
