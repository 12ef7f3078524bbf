package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.fetch.FetchResult;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.robots.RobotsCache;
import org.medina.model.MedinaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The work at one host under one lease: one request after the other, never faster than allowed. */
final class HostVisit {
  private static final Logger LOG = LoggerFactory.getLogger(HostVisit.class);
  private static final Duration TRAPPED = Duration.ofDays(7);
  private static final Duration ABSENT = Duration.ofDays(30);
  private static final int BATCH = 250;
  private static final int MOST_UNWRITTEN = 32;

  /** Feeds that became due meanwhile come before a backlog: the queue is read again after this. */
  private static final Duration BATCH_TIME = Duration.ofSeconds(15);

  /** What the work needs. */
  record Parts(
      Frontier frontier,
      Journal journal,
      RobotsCache robots,
      PageVisit pages,
      DailyBudgets budgets,
      Clock clock,
      Map<String, SourceConfig> sources,
      Takedowns takedowns,
      Function<String, Tally> tallies,
      CrawlListener listener,
      BooleanSupplier closing) {}

  private final Parts parts;
  private final HeldLease held;
  private final Pace pace;
  private final Traps traps;
  private final Expected expected;

  /** What pages came to that were asked for, on its way into the frontier, in turn. */
  private final Queue<CompletableFuture<Void>> unwritten = new ArrayDeque<>();

  /** Whether a visit may have put other addresses of the host into the queue. */
  private boolean led;

  HostVisit(Parts parts, HeldLease held, Traps traps) {
    this.parts = parts;
    this.held = held;
    this.traps = traps;
    this.pace = new Pace(parts.clock());
    this.expected = parts.pages().expected();
  }

  /** Works off what is due at the host, then gives it back; when it may be visited again. */
  Instant run(Supplier<Instant> cutoff, @Nullable String source) {
    try {
      boolean more;
      do {
        List<FrontierEntry> due = parts.frontier().due(held.lease(), cutoff.get(), source, BATCH);
        expected.are(due);
        led = false;
        more = batch(due) || led || due.size() == BATCH;
        // What was fetched must be written before anybody, here or elsewhere, reads the queue
        // again.
        parts.journal().sync();
      } while (more && goesOn());
    } finally {
      expected.are(List.of());
      held.release(pace.rest());
    }
    return pace.rest();
  }

  private boolean goesOn() {
    return held.isHeld() && !parts.closing().getAsBoolean();
  }

  /** Visits what is due, in time; whether some of it is still to be visited. */
  private boolean batch(List<FrontierEntry> due) {
    List<FrontierEntry> again = new ArrayList<>();
    Instant end = now().plus(BATCH_TIME);
    boolean late = false;
    for (FrontierEntry entry : due) {
      settle();
      late = !goesOn() || now().isAfter(end);
      if (late) {
        break;
      }
      if (!visitWithin(entry, false)) {
        again.add(entry);
      }
    }
    for (FrontierEntry entry : again) {
      settle();
      if (goesOn()) {
        visitWithin(entry, true);
      }
    }
    return late;
  }

  /** The border of one fetch: a page that breaks its readers must not end the others' visits. */
  private boolean visitWithin(FrontierEntry entry, boolean lastTry) {
    try {
      return visit(entry, lastTry);
    } catch (MedinaException e) {
      // The index's fault, not the page's: the address stays due.
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      if (parts.closing().getAsBoolean()) {
        throw e;
      }
      LOG.warn("could not take in {}", entry.url(), e);
      unwritten.add(keep(parts.pages().broken(entry, parts.tallies().apply(entry.source()), e)));
      return true;
    }
  }

  /** Visits one address if its time has come; false when it deserves a second try. */
  private boolean visit(FrontierEntry entry, boolean lastTry) {
    SourceConfig source = parts.sources().get(entry.source());
    Tally tally = parts.tallies().apply(entry.source());
    if (parts.takedowns().covers(entry.url())) {
      keep(parts.pages().takenDown(entry, tally));
      return true;
    }
    Instant later = source == null ? now().plus(ABSENT) : postponed(entry, source, tally);
    if (source == null || later != null) {
      postpone(entry, later == null ? now() : later);
      return true;
    }
    if (parts.pages().isTwin(entry)) {
      keep(parts.pages().twin(entry, tally));
      return true;
    }
    pace.await(entry.url());
    RobotsCache.Rules rules = rules(entry.url(), source.politeness().delay());
    tally.robots(rules.state());
    if (!rules.reachable()) {
      tally.failed(Reason.ROBOTS_UNREACHABLE);
      postpone(entry, rules.until());
      return true;
    }
    if (!rules.allows(entry.url())) {
      keep(parts.pages().disallowed(entry, tally));
      return true;
    }
    return fetch(entry, new Asked(source, rules, tally), lastTry);
  }

  private RobotsCache.Rules rules(String url, Duration delay) {
    RobotsCache.Rules rules =
        parts
            .robots()
            .rulesFor(
                url,
                () -> {
                  pace.asked(delay, Duration.ZERO);
                  pace.await(url);
                });
    if (rules.fresh()) {
      pace.asked(delay, rules.crawlDelay());
    }
    return rules;
  }

  /** On whose behalf an address is asked for, and by which rules. */
  private record Asked(SourceConfig source, RobotsCache.Rules rules, Tally tally) {}

  private boolean fetch(FrontierEntry entry, Asked asked, boolean lastTry) {
    Instant noBudget = parts.budgets().spend(asked.source());
    if (noBudget != null) {
      postpone(entry, noBudget);
      return true;
    }
    pace.await(entry.url());
    Instant begun = now();
    FetchResult result = parts.pages().fetch(entry);
    Duration took = Duration.between(begun, now());
    pace.asked(asked.source().politeness().delay(), asked.rules().crawlDelay());
    if (!lastTry && result instanceof FetchResult.Failed failed && mayPass(failed)) {
      pace.pause(failed.retryAfter());
      return false;
    }
    PageVisit.Result visited = parts.pages().take(entry, result, asked.source(), asked.tally());
    parts.listener().visited(entry.source(), visited.entry().status(), took);
    note(entry, visited);
    led |=
        entry.kind().isDiscovery() || visited.entry().status() == FrontierEntry.Status.REDIRECTED;
    pace.pause(visited.pause());
    unwritten.add(keep(visited.entry()));
    return true;
  }

  private void note(FrontierEntry entry, PageVisit.Result visited) {
    PageSink.Outcome outcome = visited.outcome();
    if (outcome != null) {
      traps.note(entry.url(), outcome);
    } else if (visited.entry().status() == FrontierEntry.Status.FAILED
        && !entry.kind().isDiscovery()) {
      traps.noteUseless(entry.url());
    }
  }

  /** Whether a failure may be over a moment later. */
  private static boolean mayPass(FetchResult.Failed failed) {
    Duration wait = failed.retryAfter();
    return switch (failed.reason()) {
      case RESET -> true;
      case SERVER_ERROR -> wait == null || Pace.isShort(wait);
      case TOO_MANY_REQUESTS -> wait != null && Pace.isShort(wait);
      case DNS,
          ADDRESS_NOT_ALLOWED,
          CONNECT,
          TLS_UNTRUSTED,
          TLS_EXPIRED,
          TLS_WRONG_NAME,
          TLS,
          TIMEOUT,
          TOO_LARGE,
          BAD_ENCODING,
          WRONG_TYPE,
          CLIENT_ERROR,
          REDIRECT_LOOP,
          OUT_OF_SCOPE,
          COOKIE_WALL,
          TRAP,
          ROBOTS_UNREACHABLE,
          NEEDS_JS,
          UNREADABLE,
          PIPELINE ->
          false;
    };
  }

  /** Until when an address has to wait without being asked for, or null. */
  private @Nullable Instant postponed(FrontierEntry entry, SourceConfig source, Tally tally) {
    if (pace.pausedUntil() != null) {
      return pace.pausedUntil();
    }
    if (!entry.kind().isDiscovery() && traps.closes(entry.url())) {
      tally.failed(Reason.TRAP);
      return now().plus(TRAPPED);
    }
    Politeness.QuietHours quiet = source.politeness().quiet();
    return quiet == null ? null : quiet.endIfWithin(now());
  }

  private void postpone(FrontierEntry entry, Instant until) {
    keep(entry.visited(entry.status(), until, entry.visit()));
  }

  private CompletableFuture<Void> keep(FrontierEntry entry) {
    Duration pause = Duration.between(now(), pace.rest());
    return parts.journal().keep(new LeasedEntry(held.lease(), entry), pause);
  }

  /**
   * A host that is asked politely is asked for its next page when the outcome of the one before is
   * written, so that a kill repeats one page a host at most; without a delay, so many at most.
   */
  private void settle() {
    int most = pace.isHurried() ? MOST_UNWRITTEN : 0;
    while (unwritten.size() > most) {
      parts.journal().await(unwritten.remove());
    }
  }

  private Instant now() {
    return parts.clock().instant();
  }
}
