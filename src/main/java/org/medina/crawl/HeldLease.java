package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.medina.model.MedinaException;

/**
 * A lease that renews itself in the background, also during a long request, until it is given back
 * or lost. Thread-safe.
 */
final class HeldLease {
  /**
   * How long a host stays closed to others after its holder was killed, if nothing else is said.
   */
  static final Duration LENGTH = Duration.ofSeconds(30);

  private final Frontier frontier;
  private final Clock clock;
  private final Duration length;
  private final Thread renewal;
  private HostLease lease;
  private boolean lost;

  private HeldLease(Frontier frontier, Clock clock, HostLease lease, Duration length) {
    this.frontier = frontier;
    this.clock = clock;
    this.length = length;
    this.lease = lease;
    this.renewal = Thread.ofVirtual().name("lease-" + lease.host()).unstarted(this::renew);
  }

  /** Takes a host for this long at a time, unless somebody else holds it. */
  static Optional<HeldLease> take(
      Frontier frontier, String host, String owner, Clock clock, Duration length) {
    return frontier
        .lease(host, owner, clock.instant(), length)
        .map(
            lease -> {
              HeldLease held = new HeldLease(frontier, clock, lease, length);
              held.renewal.start();
              return held;
            });
  }

  /** Whether the host may still be asked: the lease was not lost and does not end soon. */
  synchronized boolean isHeld() {
    return !lost && clock.instant().isBefore(lease.expires().minus(length.dividedBy(6)));
  }

  synchronized HostLease lease() {
    return lease;
  }

  /** Gives the host back, with the moment before which nobody may ask it. */
  void release(Instant notBefore) {
    synchronized (this) {
      if (!lost) {
        lost = true;
        frontier.release(lease, notBefore);
      }
    }
    // Not before: a renewal that is broken off leaves a lease behind that nobody can give back.
    renewal.interrupt();
  }

  private void renew() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        Thread.sleep(length.dividedBy(3));
        renewOnce();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void renewOnce() {
    if (lost) {
      return;
    }
    try {
      Optional<HostLease> renewed = frontier.renew(lease, clock.instant(), length);
      lost = renewed.isEmpty();
      renewed.ifPresent(longer -> lease = longer);
    } catch (MedinaException e) {
      // The engine may be back before the lease runs out; isHeld() watches the clock.
      return;
    }
  }
}
