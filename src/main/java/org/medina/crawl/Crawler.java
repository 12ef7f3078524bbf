package org.medina.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.medina.crawl.fetch.Fetcher;
import org.medina.crawl.robots.RobotsCache;
import org.medina.model.MedinaException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches what is due: one virtual thread a host, as many hosts at once as configured, one lease
 * and one connection for each. Thread-safe.
 */
public final class Crawler implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
  private static final Duration IDLE = Duration.ofMillis(200);
  private static final Duration BUSY = Duration.ofSeconds(1);
  private static final Duration LAST_VISITS = Duration.ofSeconds(10);
  private static final Duration LONGEST_OUTAGE = Duration.ofMinutes(5);
  private static final int MOST_FAULTS = 5;
  private static final Duration REPORT_EVERY = Duration.ofMinutes(1);

  private final CrawlConfig config;
  private final Map<String, SourceConfig> sources = new LinkedHashMap<>();
  private final Frontier frontier;
  private final PageSink sink;
  private final CrawlListener listener;
  private final Clock clock;
  private final Duration lease;
  private final Fetcher fetcher;
  private final RobotsCache robots;
  private final Journal journal;
  private final DailyBudgets budgets;
  private final AddressMemory known = new AddressMemory();
  private final Map<String, Traps> traps = new ConcurrentHashMap<>();
  private final AtomicInteger visits = new AtomicInteger();

  /** Passes that go on until the crawler is closed, and report then for the last time. */
  private final List<Pass> endless = new CopyOnWriteArrayList<>();

  private volatile boolean closing;

  /**
   * What a crawler works with.
   *
   * @param frontier what is due
   * @param sink what takes the stories
   * @param listener who is told
   * @param clock what time it is
   * @param lease how long a host stays closed to other processes after this one was killed; the
   *     lease on a host is renewed after a third of it, for as long as a visit takes
   */
  public record Parts(
      Frontier frontier, PageSink sink, CrawlListener listener, Clock clock, Duration lease) {
    /** Parts with leases of the usual length. */
    public Parts(Frontier frontier, PageSink sink, CrawlListener listener, Clock clock) {
      this(frontier, sink, listener, clock, HeldLease.LENGTH);
    }
  }

  /** A crawler for these sources that nobody listens to. */
  public Crawler(
      CrawlConfig config,
      List<SourceConfig> sources,
      Frontier frontier,
      PageSink sink,
      Clock clock) {
    this(config, sources, new Parts(frontier, sink, CrawlListener.NONE, clock));
  }

  /** A crawler for these sources. */
  public Crawler(CrawlConfig config, List<SourceConfig> sources, Parts parts) {
    this.config = config;
    sources.forEach(source -> this.sources.put(source.source().id(), source));
    this.frontier = parts.frontier();
    this.sink = parts.sink();
    this.listener = parts.listener();
    this.clock = parts.clock();
    this.lease = parts.lease();
    this.fetcher = new Fetcher(config, clock);
    this.robots = new RobotsCache(fetcher, frontier, config.userAgent(), clock);
    this.journal = new Journal(frontier, sink);
    this.budgets = new DailyBudgets(frontier, clock);
  }

  /** One pass: all that is due now, and all that it leads to. */
  public CrawlReport runOnce(CrawlScope scope) {
    Instant start = clock.instant();
    Pass pass = new Pass(scope, () -> start, MOST_FAULTS);
    pass.seed();
    pass.loop(true);
    return pass.report(start);
  }

  /** Fetches whatever becomes due, until the crawler is closed. */
  public void run() {
    Pass pass = new Pass(CrawlScope.ALL, clock::instant, Integer.MAX_VALUE);
    endless.add(pass);
    pass.seed();
    pass.loop(false);
  }

  @Override
  public void close() {
    closing = true;
    Instant patience = clock.instant().plus(LAST_VISITS);
    while (visits.get() > 0 && clock.instant().isBefore(patience)) {
      LockSupport.parkNanos(IDLE.toNanos());
    }
    journal.close();
    endless.forEach(pass -> pass.report(pass.reported));
    endless.clear();
    fetcher.close();
  }

  /** One pass over the frontier. */
  private final class Pass {
    private final CrawlScope scope;
    private final Supplier<Instant> cutoff;
    private final Map<String, Tally> tallies = new ConcurrentHashMap<>();
    private final Set<String> active = ConcurrentHashMap.newKeySet();
    private final Semaphore places = new Semaphore(config.maxConcurrentHosts());
    private final Semaphore ended = new Semaphore(0);
    private final HostRests rests;
    private final Leads leads;
    private final HostVisit.Parts parts;
    private volatile Instant reported = clock.instant();

    Pass(CrawlScope scope, Supplier<Instant> cutoff, int patience) {
      this.rests = new HostRests(clock, patience);
      this.scope = scope;
      this.cutoff = cutoff;
      this.leads = new Leads(frontier, robots, known, scope.since());
      this.parts =
          new HostVisit.Parts(
              frontier,
              journal,
              robots,
              new PageVisit(fetcher, sink, leads, clock),
              budgets,
              clock,
              sources,
              config.takedowns(),
              this::tally,
              listener,
              () -> closing);
    }

    void seed() {
      sources.values().stream()
          .filter(s -> scope.source() == null || scope.source().equals(s.source().id()))
          .forEach(leads::seed);
    }

    void loop(boolean untilDone) {
      while (!closing) {
        Map<String, Long> due = dueHosts();
        List<String> all = List.copyOf(due.keySet());
        List<String> hosts = untilDone ? rests.worthWaitingFor(all) : all;
        listener.remaining(hosts.stream().mapToLong(host -> due.getOrDefault(host, 0L)).sum());
        boolean idle = active.isEmpty();
        for (String host : hosts) {
          start(host);
        }
        if (untilDone && idle && hosts.isEmpty()) {
          return;
        }
        if (!untilDone) {
          reportIfTime();
        }
        pause();
      }
    }

    /** Hosts with something due; waits while the engine does not answer, but not forever. */
    private Map<String, Long> dueHosts() {
      Instant giveUp = clock.instant().plus(LONGEST_OUTAGE);
      while (true) {
        try {
          return frontier.dueHosts(cutoff.get(), scope.source());
        } catch (MedinaException e) {
          boolean over = clock.instant().isAfter(giveUp);
          if (closing || over || e.code() != MedinaException.Code.INDEX_UNAVAILABLE) {
            throw e;
          }
          LOG.warn("the crawl waits for the engine: {}", e.getMessage());
          pause();
        }
      }
    }

    private void start(String host) {
      if (closing || active.contains(host) || rests.isResting(host) || !places.tryAcquire()) {
        return;
      }
      active.add(host);
      visits.incrementAndGet();
      Thread.ofVirtual()
          .name("crawl-" + host)
          .start(
              () -> {
                try {
                  rests.until(host, visit(host));
                } catch (RuntimeException e) {
                  // The border of one run: a host that fails must not end the others.
                  rests.failed(host);
                  LOG.warn("the visit to {} ended early", host, e);
                } finally {
                  visits.decrementAndGet();
                  active.remove(host);
                  places.release();
                  ended.release();
                }
              });
    }

    /** From when on the host may be visited again. */
    private Instant visit(String host) {
      String owner = UUID.randomUUID().toString();
      return HeldLease.take(frontier, host, owner, clock, lease)
          .map(
              held ->
                  new HostVisit(parts, held, traps.computeIfAbsent(host, key -> new Traps()))
                      .run(cutoff, scope.source()))
          .orElseGet(() -> later(frontier.notBefore(host), clock.instant().plus(BUSY)));
    }

    private static Instant later(Instant one, Instant other) {
      return one.isAfter(other) ? one : other;
    }

    private Tally tally(String source) {
      return tallies.computeIfAbsent(source, id -> new Tally(id, clock.instant()));
    }

    private void reportIfTime() {
      Instant now = clock.instant();
      if (Duration.between(reported, now).compareTo(REPORT_EVERY) >= 0) {
        report(reported);
        reported = now;
      }
    }

    CrawlReport report(Instant start) {
      Instant now = clock.instant();
      List<SourceReport> reports =
          sources.keySet().stream()
              .map(tallies::get)
              .filter(tally -> tally != null && !tally.isEmpty())
              .map(tally -> tally.drain(now))
              .toList();
      reports.forEach(this::tell);
      return new CrawlReport(start, Duration.between(start, now), reports);
    }

    private void tell(SourceReport report) {
      frontier.record(report);
      listener.reported(report);
      LOG.atInfo()
          .addKeyValue("source", report.source())
          .addKeyValue("discovered", report.discovered())
          .addKeyValue("fetched", report.fetched())
          .addKeyValue("not_modified", report.notModified())
          .addKeyValue("new", report.indexed())
          .addKeyValue("changed", report.changed())
          .addKeyValue("failed", report.failed())
          .addKeyValue("bytes", report.bytes())
          .addKeyValue("robots", report.robots())
          .log("crawled");
    }

    private void pause() {
      try {
        // A visit that ends may leave something due, or nothing at all: look at once.
        Duration wait = active.isEmpty() ? IDLE : BUSY;
        ended.tryAcquire(wait.toMillis(), TimeUnit.MILLISECONDS);
        ended.drainPermits();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        closing = true;
      }
    }
  }
}
