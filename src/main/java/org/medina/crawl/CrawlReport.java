package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What one pass brought.
 *
 * @param started when it began
 * @param duration how long it took
 * @param sources one report for each source that had something due
 */
public record CrawlReport(Instant started, Duration duration, List<SourceReport> sources) {
  public CrawlReport {
    sources = List.copyOf(sources);
  }

  /** New stories over all sources. */
  public int indexed() {
    return sources.stream().mapToInt(SourceReport::indexed).sum();
  }

  /** Changed stories over all sources. */
  public int changed() {
    return sources.stream().mapToInt(SourceReport::changed).sum();
  }
}
