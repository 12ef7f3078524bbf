package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When a host may be asked again. Between the end of a request and the start of the next lies the
 * source's delay, or robots.txt's when it is longer, or twice the time of the answer when the host
 * is slow. One for each host under a lease; not thread-safe.
 */
final class Pace {
  private static final Duration SLOW = Duration.ofSeconds(1);
  private static final Duration SLOWEST = Duration.ofSeconds(60);

  /** Waits up to here are waited out; longer ones put the host aside. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final Clock clock;
  private Instant next = Instant.EPOCH;
  private Instant started = Instant.EPOCH;
  private boolean hurried;
  private @Nullable Instant pausedUntil;

  Pace(Clock clock) {
    this.clock = clock;
  }

  /** The moment before which nobody must ask the host, whoever comes next. */
  Instant rest() {
    return pausedUntil != null && pausedUntil.isAfter(next) ? pausedUntil : next;
  }

  /** Until when the host asked to be left alone, or null. */
  @Nullable Instant pausedUntil() {
    return pausedUntil;
  }

  /** Whether the host has been asked and may be asked without a delay. */
  boolean isHurried() {
    return hurried;
  }

  /** Whether a wait is short enough to be waited out. */
  static boolean isShort(Duration wait) {
    return wait.compareTo(LONGEST_WAIT) <= 0;
  }

  /** Waits until the host may be asked. */
  void await(String url) {
    Duration wait = Duration.between(clock.instant(), next);
    if (wait.isPositive()) {
      try {
        // Sleeping may end a fraction of a millisecond early.
        Thread.sleep(wait.plusMillis(1));
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting to fetch " + url, e);
      }
    }
    started = clock.instant();
  }

  /** Notes that a request has just ended. */
  void asked(Duration configured, Duration robots) {
    Instant now = clock.instant();
    Duration delay = robots.compareTo(configured) > 0 ? robots : configured;
    Duration took = Duration.between(started, now);
    if (took.compareTo(SLOW) > 0 && !delay.isZero()) {
      Duration gentle = took.multipliedBy(2);
      Duration bounded = gentle.compareTo(SLOWEST) > 0 ? SLOWEST : gentle;
      delay = bounded.compareTo(delay) > 0 ? bounded : delay;
    }
    hurried = delay.isZero();
    next = now.plus(delay);
  }

  /** Leaves the host alone for as long as it asks. */
  void pause(@Nullable Duration wish) {
    if (wish == null) {
      return;
    }
    Instant until = clock.instant().plus(wish);
    if (!isShort(wish)) {
      pausedUntil = until;
    } else if (until.isAfter(next)) {
      next = until;
    }
  }
}
