package org.medina.crawl;

import java.time.Duration;

/** Is told what a crawl does while it does it. Called from many threads; must be quick. */
public interface CrawlListener {
  /** Listens to nothing. */
  CrawlListener NONE = new CrawlListener() {};

  /**
   * One request was answered, or failed.
   *
   * @param source id
   * @param became what the address is now
   * @param took from the first byte sent to the last byte read
   */
  default void visited(String source, FrontierEntry.Status became, Duration took) {}

  /** So many addresses are due, those that are being visited among them. */
  default void remaining(long due) {}

  /** What a source has brought since its last report. */
  default void reported(SourceReport report) {}
}
