package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A read-only view of the crawl for people and monitoring. Thread-safe. */
public interface CrawlStatus {
  /** The state of every source, in the order of the configuration. */
  List<SourceState> sources();

  /** When sources could not be read, source by source, each source's oldest first. */
  default List<Gap> gaps() {
    return List.of();
  }

  /** How a source fares. */
  enum Condition {
    /** It is read, and brings news as usual. */
    OK,
    /** It is read, but has brought nothing new for much longer than usual. */
    SILENT,
    /** Nothing could be read at the last visit. */
    FAILING,
    /** It was never visited. */
    WAITING
  }

  /**
   * A time in which nothing of a source could be read: that it has no stories then says nothing.
   *
   * @param source id
   * @param from begin
   * @param to end, or null while it lasts
   */
  record Gap(String source, Instant from, @Nullable Instant to) {}

  /**
   * The state of one source.
   *
   * @param source id
   * @param name its own name
   * @param lastSuccess when something was last read without fault, or null
   * @param lastNewStory when a story of it was last new, or null
   * @param rhythm usual time between new stories, or null when too few are known
   * @param silent whether it has been without news for much longer than usual
   * @param robots state of robots.txt in words
   * @param nextVisit when something of it is due next, or null
   * @param runs last runs, newest first
   */
  record SourceState(
      String source,
      String name,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastNewStory,
      @Nullable Duration rhythm,
      boolean silent,
      String robots,
      @Nullable Instant nextVisit,
      List<SourceReport> runs) {
    public SourceState {
      runs = List.copyOf(runs);
    }

    /** How it fares, by its last run and its silence. */
    public Condition condition() {
      if (runs.isEmpty()) {
        return Condition.WAITING;
      }
      if (runs.getFirst().pages() == 0 && runs.getFirst().failures() > 0) {
        return Condition.FAILING;
      }
      return silent ? Condition.SILENT : Condition.OK;
    }
  }
}
