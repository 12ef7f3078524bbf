package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A read-only view of the crawl for people and monitoring. Thread-safe. */
public interface CrawlStatus {
  /** The state of every source, in the order of the configuration. */
  List<SourceState> sources();

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
  }
}
