package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How a source's hosts are treated.
 *
 * @param delay shortest time between the end of a request and the start of the next to one host; a
 *     longer Crawl-delay in robots.txt wins
 * @param dailyBudget most pages a day, 0 for no limit
 * @param quiet hours in which nothing is fetched, or null
 */
public record Politeness(Duration delay, int dailyBudget, @Nullable QuietHours quiet) {
  /** A daily span of local time, over midnight when {@code from} is after {@code to}. */
  public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {
    /** The end of the quiet span that a moment lies in, or null when it lies in none. */
    @Nullable Instant endIfWithin(Instant now) {
      ZonedDateTime local = now.atZone(zone);
      LocalTime time = local.toLocalTime();
      boolean overMidnight = from.isAfter(to);
      boolean within =
          overMidnight
              ? !time.isBefore(from) || time.isBefore(to)
              : !time.isBefore(from) && time.isBefore(to);
      if (!within) {
        return null;
      }
      ZonedDateTime end = local.with(to);
      return (end.isAfter(local) ? end : end.plusDays(1)).toInstant();
    }
  }

  /** One second, no budget, no quiet hours. */
  public static final Politeness DEFAULT = new Politeness(Duration.ofSeconds(1), 0, null);
}
