package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.robots.RobotsCache;
import org.medina.model.MedinaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work at one host under one lease: one request after the other, never faster than allowed. */
final class HostVisit {
  private static final Logger LOG = LoggerFactory.getLogger(HostVisit.class);
  private static final Duration LEASE = Duration.ofMinutes(2);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
  private static final int BATCH = 100;
  private static final int UNWRITTEN = 20;
  private static final int SLOW_FACTOR = 2;

  /** What the work needs. */
  record Parts(
      Frontier frontier,
      RobotsCache robots,
      PageVisit pages,
      PageSink sink,
      Clock clock,
      Map<String, SourceConfig> sources,
      Function<String, Tally> tallies,
      BooleanSupplier closing) {}

  private final Parts parts;
  private final String owner;
  private final List<FrontierEntry> unwritten = new ArrayList<>();
  private Instant allowedAt = Instant.EPOCH;

  HostVisit(Parts parts, String owner) {
    this.parts = parts;
    this.owner = owner;
  }

  /** Works off what is due at a host, if no other process is there. */
  void run(String host, Supplier<Instant> cutoff, @Nullable String source) {
    Optional<HostLease> taken = parts.frontier().lease(host, owner, now(), LEASE);
    if (taken.isEmpty()) {
      return;
    }
    HostLease lease = taken.get();
    try {
      while (!parts.closing().getAsBoolean()) {
        List<FrontierEntry> due = parts.frontier().due(lease, cutoff.get(), source, BATCH);
        if (due.isEmpty()) {
          return;
        }
        Optional<HostLease> kept = batch(lease, due);
        if (kept.isEmpty()) {
          return;
        }
        lease = kept.get();
      }
    } finally {
      leave(lease);
    }
  }

  private void leave(HostLease lease) {
    try {
      write();
    } finally {
      parts.frontier().release(lease, allowedAt);
    }
  }

  /** Visits the addresses in turn; empty when the lease was lost. */
  private Optional<HostLease> batch(HostLease taken, List<FrontierEntry> due) {
    HostLease lease = taken;
    Instant pausedUntil = null;
    for (FrontierEntry entry : due) {
      if (parts.closing().getAsBoolean()) {
        break;
      }
      if (Duration.between(now(), lease.expires()).compareTo(LEASE.dividedBy(2)) < 0) {
        Optional<HostLease> renewed = parts.frontier().renew(lease, now(), LEASE);
        if (renewed.isEmpty()) {
          return Optional.empty();
        }
        lease = renewed.get();
      }
      SourceConfig source = parts.sources().get(entry.source());
      if (source == null) {
        // The source left the configuration: its addresses wait until it comes back.
        keep(entry.visited(entry.status(), now().plus(Duration.ofDays(30)), entry.visit()));
        continue;
      }
      Instant wait = pausedUntil == null ? quietUntil(source) : pausedUntil;
      if (wait != null) {
        keep(entry.visited(entry.status(), wait, entry.visit()));
        continue;
      }
      pausedUntil = visitWithin(entry, source);
    }
    write();
    return Optional.of(lease);
  }

  /** The border of one fetch: a page that breaks its readers must not end the others' visits. */
  private @Nullable Instant visitWithin(FrontierEntry entry, SourceConfig source) {
    try {
      return visit(entry, source);
    } catch (MedinaException e) {
      // The index's fault, not the page's: the address stays due.
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (parts.closing().getAsBoolean()) {
        throw e;
      }
      LOG.warn("could not take in {}", entry.url(), e);
      keep(parts.pages().broken(entry, parts.tallies().apply(entry.source()), e));
      return null;
    }
  }

  /** Visits one address; the moment until which the host wants to be left alone, or null. */
  private @Nullable Instant visit(FrontierEntry entry, SourceConfig source) {
    Tally tally = parts.tallies().apply(entry.source());
    await();
    RobotsCache.Rules rules = parts.robots().rulesFor(entry.url());
    tally.robots(rules.state());
    if (!rules.reachable()) {
      tally.failed(Reason.ROBOTS_UNREACHABLE);
      keep(entry.visited(FrontierEntry.Status.FAILED, rules.until(), entry.visit()));
      return rules.until();
    }
    if (!rules.allows(entry.url())) {
      keep(parts.pages().disallowed(entry, tally));
      return null;
    }
    Instant before = now();
    PageVisit.Result result = parts.pages().visit(entry, source, tally);
    allowedAt = now().plus(delay(source, rules, Duration.between(before, now())));
    keep(result.entry());
    return afterPause(result.pause());
  }

  private @Nullable Instant afterPause(@Nullable Duration pause) {
    if (pause == null) {
      return null;
    }
    Instant until = now().plus(pause);
    if (pause.compareTo(LONGEST_WAIT) <= 0) {
      allowedAt = until.isAfter(allowedAt) ? until : allowedAt;
      return null;
    }
    return until;
  }

  /** The configured delay, robots.txt's, or more when the host answers slowly. */
  private static Duration delay(SourceConfig source, RobotsCache.Rules rules, Duration tookLast) {
    Duration delay = source.politeness().delay();
    if (rules.crawlDelay().compareTo(delay) > 0) {
      delay = rules.crawlDelay();
    }
    boolean slow = tookLast.compareTo(Duration.ofSeconds(1)) > 0;
    Duration gentle = tookLast.multipliedBy(SLOW_FACTOR);
    return slow && gentle.compareTo(delay) > 0 ? gentle : delay;
  }

  private @Nullable Instant quietUntil(SourceConfig source) {
    Politeness.QuietHours quiet = source.politeness().quiet();
    return quiet == null ? null : quiet.endIfWithin(now());
  }

  private void await() {
    Duration wait = Duration.between(now(), allowedAt);
    if (wait.isPositive()) {
      try {
        Thread.sleep(wait);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a host", e);
      }
    }
  }

  private void keep(FrontierEntry entry) {
    unwritten.add(entry);
    if (unwritten.size() >= UNWRITTEN) {
      write();
    }
  }

  /** The stories first, then that they were fetched: a kill in between repeats, never loses. */
  private void write() {
    if (unwritten.isEmpty()) {
      return;
    }
    parts.sink().flush();
    parts.frontier().update(unwritten);
    unwritten.clear();
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
