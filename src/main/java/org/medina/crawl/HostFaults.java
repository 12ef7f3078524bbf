package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Hosts whose visits died of a fault of ours or of the index: each rests longer than before, so
 * that no fault can make the crawl spin. Thread-safe.
 */
final class HostFaults {
  private static final Duration FIRST_REST = Duration.ofMillis(500);
  private static final int MOST_DOUBLINGS = 7;

  private final Clock clock;
  private final int patience;
  private final Map<String, Fault> faults = new ConcurrentHashMap<>();

  /**
   * Nothing has failed yet.
   *
   * @param patience after how many faults in a row a host is given up
   */
  HostFaults(Clock clock, int patience) {
    this.clock = clock;
    this.patience = patience;
  }

  private record Fault(int inARow, Instant restsUntil) {}

  void well(String host) {
    faults.remove(host);
  }

  void failed(String host) {
    faults.compute(host, (name, before) -> next(before));
  }

  private Fault next(@Nullable Fault before) {
    int count = before == null ? 1 : before.inARow() + 1;
    Duration rest = FIRST_REST.multipliedBy(1L << Math.min(count - 1, MOST_DOUBLINGS));
    return new Fault(count, clock.instant().plus(rest));
  }

  boolean resting(String host) {
    Fault fault = faults.get(host);
    return fault != null && clock.instant().isBefore(fault.restsUntil());
  }

  List<String> withoutThoseGivenUp(List<String> hosts) {
    return hosts.stream().filter(host -> !isGivenUp(host)).toList();
  }

  private boolean isGivenUp(String host) {
    Fault fault = faults.get(host);
    return fault != null && fault.inARow() >= patience;
  }
}
