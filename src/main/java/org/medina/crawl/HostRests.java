package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hosts that are not to be visited yet: they asked for a pause, or their visits died of a fault of
 * ours or of the index. Each fault in a row doubles the rest, so that none can make the crawl spin.
 * Thread-safe.
 */
final class HostRests {
  private static final Duration FIRST_REST = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 7;

  /** A single pass waits for a host as long as this, and leaves it to the next pass otherwise. */
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

  private final Clock clock;
  private final int patience;
  private final Map<String, Rest> rests = new ConcurrentHashMap<>();

  /**
   * Nobody rests yet.
   *
   * @param patience after how many faults in a row a single pass gives a host up
   */
  HostRests(Clock clock, int patience) {
    this.clock = clock;
    this.patience = patience;
  }

  private record Rest(int faults, Instant until) {}

  /** Nothing went wrong at the host; it may be visited again from this moment. */
  void until(String host, Instant until) {
    rests.put(host, new Rest(0, until));
  }

  void failed(String host) {
    rests.compute(host, (name, before) -> next(before));
  }

  private Rest next(@Nullable Rest before) {
    int faults = before == null ? 1 : before.faults() + 1;
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(faults - 1, MOST_DOUBLINGS));
    return new Rest(faults, clock.instant().plus(rest));
  }

  boolean isResting(String host) {
    Rest rest = rests.get(host);
    return rest != null && clock.instant().isBefore(rest.until());
  }

  /** The hosts that a single pass still has to visit. */
  List<String> worthWaitingFor(List<String> hosts) {
    return hosts.stream().filter(host -> !isGivenUp(host)).toList();
  }

  private boolean isGivenUp(String host) {
    Rest rest = rests.get(host);
    return rest != null
        && (rest.faults() >= patience
            || Duration.between(clock.instant(), rest.until()).compareTo(LONGEST_WAIT) > 0);
  }
}
