package org.medina.crawl;

import com.cronutils.model.Cron;
import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import org.medina.crawl.FrontierEntry.Visit;

/** When an address is fetched again. */
final class Revisits {
  private static final Duration FIRST_STORY_REVISIT = Duration.ofHours(1);

  /** Sitemaps forget changes, and stories drop out of those for news after two days. */
  private static final Duration TOLD_STORY_REVISIT = Duration.ofDays(14);

  private static final Duration LAST_STORY_REVISIT = Duration.ofDays(60);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(15);
  private static final Duration LAST_RETRY = Duration.ofDays(3);
  private static final Duration LAST_LEAD_RETRY = Duration.ofHours(6);
  private static final Duration FASTEST = Duration.ofMinutes(1);
  private static final Duration SLOWEST_ARCHIVE = Duration.ofDays(7);
  private static final int SPEED_UP = 4;

  private final Schedule schedule;

  Revisits(Schedule schedule) {
    this.schedule = schedule;
  }

  /**
   * The interval after a visit that went well. A story is looked at again at growing intervals to
   * catch corrections, or seldom when a sitemap tells of them. What leads to stories is looked at
   * as often as its schedule says, and up to four times as often while it keeps changing; the parts
   * of an archive, which are only reached through a sitemap or a section's first page, more and
   * more seldom while they do not change.
   */
  Duration interval(FrontierEntry entry, boolean changed, Instant now) {
    Duration last = entry.visit().interval();
    boolean told = entry.hint().settled().isBefore(now);
    if (entry.kind() == FrontierEntry.Kind.STORY) {
      if (told) {
        return last.isZero() || changed
            ? TOLD_STORY_REVISIT
            : shorter(longer(last.multipliedBy(4), TOLD_STORY_REVISIT), LAST_STORY_REVISIT);
      }
      if (changed || last.isZero()) {
        return FIRST_STORY_REVISIT;
      }
      return shorter(last.multipliedBy(4), LAST_STORY_REVISIT);
    }
    return switch (schedule) {
      case Schedule.Every every ->
          told
              ? longer(every.interval(), SLOWEST_ARCHIVE)
              : adapted(entry, last, every.interval(), changed);
      case Schedule.Cron cron -> Duration.ZERO;
    };
  }

  private static Duration adapted(
      FrontierEntry entry, Duration last, Duration configured, boolean changed) {
    if (last.isZero()) {
      return configured;
    }
    if (changed) {
      Duration fastest = longer(configured.dividedBy(SPEED_UP), shorter(FASTEST, configured));
      return longer(shorter(last, configured).dividedBy(2), fastest);
    }
    boolean archive = entry.page() > 1;
    Duration slowest = archive ? longer(configured, SLOWEST_ARCHIVE) : configured;
    return shorter(last.multipliedBy(3).dividedBy(2), slowest);
  }

  /** When an address is due after a visit that went well. */
  Instant next(FrontierEntry entry, Duration interval, Instant now) {
    if (entry.kind().isDiscovery() && schedule instanceof Schedule.Cron cron) {
      return nextOf(cron, now);
    }
    return now.plus(interval);
  }

  /** When an address is due after it failed so many times in a row. */
  static Instant retry(FrontierEntry.Kind kind, int failures, Instant now) {
    Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, 10));
    return now.plus(shorter(wait, kind.isDiscovery() ? LAST_LEAD_RETRY : LAST_RETRY));
  }

  /** Whether a page that is not found has been so for long enough to be called gone. */
  static boolean isGone(Visit visit, Instant now) {
    Instant since = visit.failingSince();
    return visit.failures() >= 3
        && since != null
        && Duration.between(since, now).compareTo(Duration.ofDays(7)) >= 0;
  }

  private static Instant nextOf(Schedule.Cron cron, Instant now) {
    Cron parsed =
        new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX))
            .parse(cron.expression());
    return ExecutionTime.forCron(parsed)
        .nextExecution(now.atZone(cron.zone()))
        .map(ZonedDateTime::toInstant)
        .orElse(now.plus(LAST_STORY_REVISIT));
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
