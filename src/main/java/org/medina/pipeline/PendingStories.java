package org.medina.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.medina.index.StoredArticle;
import org.medina.index.StoryStore;
import org.medina.index.StoryWrite;

/**
 * What is to be written of stories, gathered into bulks. What waits here counts as stored; only
 * {@link #flush} makes it durable. Thread-safe.
 */
final class PendingStories {
  private static final int MOST_WRITES = 200;
  private static final int MOST_BYTES = 8 * 1024 * 1024;

  private final StoryStore store;
  private final Tagging tagging;
  private final SharedLookup stored;

  /** The last write of each document. */
  private final Map<Object, StoryWrite> writes = new LinkedHashMap<>();

  /** Ids of stories that have to be put into groups before they are written. */
  private final Set<String> alone = new LinkedHashSet<>();

  /** Ids of pages that are going to come, under which nothing is stored. */
  private final Set<String> absent = new HashSet<>();

  private long bytes;

  PendingStories(StoryStore store, Tagging tagging) {
    this.store = store;
    this.tagging = tagging;
    this.stored = new SharedLookup(store.articles()::findAll);
  }

  /** Which document a write concerns. */
  private record Target(Class<?> kind, String id, int number) {
    static Target of(StoryWrite write) {
      return switch (write) {
        case StoryWrite.Put put -> new Target(StoredArticle.class, put.id(), 0);
        case StoryWrite.Keep(String id, var revision) ->
            new Target(StoryWrite.Keep.class, id, revision.number());
        case StoryWrite.PutOriginal put -> new Target(StoryWrite.PutOriginal.class, put.id(), 0);
        case StoryWrite.DropOriginal(String id) -> new Target(StoryWrite.PutOriginal.class, id, 0);
      };
    }
  }

  /** Looks up together, before they come, which of these stories are new. */
  synchronized void expect(Collection<String> ids) {
    // Under the lock: a story that is written meanwhile must not count as absent afterwards.
    Set<String> none = store.articles().absent(ids);
    none.removeIf(id -> waiting(id).isPresent());
    absent.addAll(none);
  }

  /** What was looked up of these stories holds no longer. */
  synchronized void forget(Collection<String> ids) {
    ids.forEach(absent::remove);
  }

  /** The story as it is, or will be. */
  Optional<StoredArticle> find(String id) {
    Optional<StoredArticle> waiting;
    boolean none;
    synchronized (this) {
      waiting = waiting(id);
      none = absent.contains(id);
    }
    return waiting.isPresent() || none ? waiting : stored.find(id);
  }

  private synchronized Optional<StoredArticle> waiting(String id) {
    return writes.get(new Target(StoredArticle.class, id, 0)) instanceof StoryWrite.Put put
        ? Optional.of(put.article())
        : Optional.empty();
  }

  /** Takes a story that is in no group yet, with what belongs to it. */
  synchronized void addNew(StoredArticle story, List<StoryWrite> together) {
    alone.add(story.article().id());
    List<StoryWrite> all = new ArrayList<>(together);
    all.add(new StoryWrite.Put(story));
    add(all);
  }

  /** Takes writes that belong together. */
  synchronized void add(List<StoryWrite> together) {
    for (StoryWrite write : together) {
      writes.put(Target.of(write), write);
      absent.remove(write.id());
      bytes += write instanceof StoryWrite.PutOriginal put ? put.original().gzip().length : 0;
    }
    if (writes.size() >= MOST_WRITES || bytes >= MOST_BYTES) {
      flush();
    }
  }

  /** Replaces these stories, as far as there are any, by what a function makes of them. */
  synchronized void replace(Set<String> ids, UnaryOperator<StoredArticle> change) {
    List<StoredArticle> before = new ArrayList<>();
    List<String> others = new ArrayList<>();
    for (String id : ids) {
      waiting(id).ifPresentOrElse(before::add, () -> others.add(id));
    }
    before.addAll(store.articles().findAll(others).values());
    for (StoredArticle story : before) {
      StoredArticle after = change.apply(story);
      if (!after.equals(story)) {
        add(List.of(new StoryWrite.Put(after)));
      }
    }
  }

  /** Removes a story with all that is kept of it. */
  synchronized void remove(String id) {
    writes.values().removeIf(write -> write.id().equals(id));
    alone.remove(id);
    store.remove(List.of(id));
  }

  /** Writes all that waits; when it cannot be written it goes on waiting. */
  synchronized void flush() {
    group();
    store.write(writes.values());
    writes.clear();
    bytes = 0;
  }

  private void group() {
    List<StoredArticle> ungrouped = alone.stream().flatMap(id -> waiting(id).stream()).toList();
    if (!ungrouped.isEmpty()) {
      tagging
          .group(ungrouped)
          .forEach(
              story -> {
                StoryWrite put = new StoryWrite.Put(story);
                writes.put(Target.of(put), put);
              });
    }
    alone.clear();
  }
}
