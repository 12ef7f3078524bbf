package org.medina.crawl;

import java.time.Duration;
import java.time.ZoneId;

/** When a source's feeds, sitemaps and sections are due. */
public sealed interface Schedule {
  /** A five-field Unix cron expression in a time zone. */
  record Cron(String expression, ZoneId zone) implements Schedule {}

  /** A fixed interval. */
  record Every(Duration interval) implements Schedule {}
}
