package org.medina.crawl;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a pass covers.
 *
 * @param source only this source, or null for all
 * @param since also the archive: sitemaps and sections are read back to this day, or null
 */
public record CrawlScope(@Nullable String source, @Nullable LocalDate since) {
  /** Everything that is due. */
  public static final CrawlScope ALL = new CrawlScope(null, null);
}
