package org.medina.pipeline;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.medina.enrich.RegistryChange;
import org.medina.index.ArticleIndex;
import org.medina.index.ReadArticle;
import org.medina.index.RegistryIndex;
import org.medina.index.StoredArticle;
import org.medina.index.Sweep;
import org.medina.index.SweepIndex;

/**
 * Brings stored stories up to a changed registry, from what is stored: nothing is fetched again and
 * search goes on meanwhile. A story that the change cannot touch is not tagged anew, and one that
 * keeps its tags is not written. Interrupting the thread ends it; the next run goes on where it
 * was.
 */
public final class Retagging {
  private static final int BULK = 200;

  private final ArticleIndex index;
  private final Tagging tagging;
  private final RegistryIndex registries;
  private final SweepIndex sweeps;

  /**
   * What a run did.
   *
   * @param stories how many stories another version of the registry had tagged
   * @param changed how many of them got other tags
   */
  public record Outcome(int stories, int changed) {}

  /** Re-tags the stories of an index. */
  public Retagging(
      ArticleIndex index, Tagging tagging, RegistryIndex registries, SweepIndex sweeps) {
    this.index = index;
    this.tagging = tagging;
    this.registries = registries;
    this.sweeps = sweeps;
  }

  /** Brings every story up to date that another version of the registry tagged. */
  public Outcome run() {
    Sweep sweep = sweeps.begin(tagging.stamp());
    try (ExecutorService engine = Executors.newVirtualThreadPerTaskExecutor()) {
      Bulks bulks = new Bulks(engine, sweep);
      index.scanIds(sweep.left(), BULK, bulks::add);
      bulks.end();
      if (bulks.stories > 0) {
        sweeps.keep(sweep, null);
      }
      return new Outcome(bulks.stories, bulks.changed);
    }
  }

  /** Some stories on their way. */
  private record Bulk(Map<String, ReadArticle> stories, String last) {}

  /** Tags one bulk on all cores while the next is being read and the one before written. */
  private final class Bulks {
    private final ExecutorService engine;
    private final Sweep sweep;

    /** From the versions of the registry by which stories were tagged, as far as they were kept. */
    private final Map<String, Optional<RegistryChange>> changes = new ConcurrentHashMap<>();

    private @Nullable Future<Bulk> read;
    private @Nullable Future<?> written;
    private int stories;
    private int changed;

    Bulks(ExecutorService engine, Sweep sweep) {
      this.engine = engine;
      this.sweep = sweep;
    }

    /** Takes the next stories. */
    void add(List<String> ids) {
      if (Thread.currentThread().isInterrupted()) {
        throw new CancellationException("re-tagging was interrupted");
      }
      Future<Bulk> before = read;
      read = engine.submit(() -> new Bulk(index.readAll(ids), ids.getLast()));
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
    private void retag(Bulk bulk) {
      Collection<ReadArticle> known = bulk.stories().values();
      List<StoredArticle> tagged =
          known.parallelStream().map(this::retag).flatMap(Optional::stream).toList();
      if (written != null) {
        await(written);
      }
      written = engine.submit(() -> write(tagged, bulk));
      stories += known.size();
      changed += tagged.size();
    }

    /** The story with other tags; empty when it keeps those that it has. */
    private Optional<StoredArticle> retag(ReadArticle story) {
      StoredArticle before = story.stored();
      boolean keeps =
          sweep
              .registryOf(story)
              .flatMap(registry -> changes.computeIfAbsent(registry, this::changeFrom))
              .filter(change -> tagging.keeps(before, change))
              .isPresent();
      return keeps
          ? Optional.empty()
          : Optional.of(tagging.retag(before)).filter(after -> !after.isLike(before));
    }

    private Optional<RegistryChange> changeFrom(String registry) {
      return registries.tagging(registry).map(tagging::changeFrom);
    }

    /** The stories first: a kill between the two repeats some and leaves none out. */
    private void write(List<StoredArticle> tagged, Bulk bulk) {
      index.replace(tagged, bulk.stories());
      sweeps.keep(sweep, bulk.last());
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
