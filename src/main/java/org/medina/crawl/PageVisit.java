package org.medina.crawl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.FrontierEntry.Visit;
import org.medina.crawl.Tally.Count;
import org.medina.crawl.fetch.FetchRequest;
import org.medina.crawl.fetch.FetchResult;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Gone;
import org.medina.crawl.fetch.FetchResult.NotModified;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.fetch.FetchResult.Redirected;
import org.medina.crawl.fetch.Fetcher;
import org.medina.crawl.robots.RobotsDirectives;

/** One visit to one address: fetch, hand over or follow up, and say when to come again. */
final class PageVisit {
  private static final int MOST_REDIRECTS = 5;
  private static final Duration CLOSED = Duration.ofDays(7);

  private final Fetcher fetcher;
  private final PageSink sink;
  private final Clock clock;
  private final Leads leads;

  PageVisit(Fetcher fetcher, PageSink sink, Leads leads, Clock clock) {
    this.fetcher = fetcher;
    this.sink = sink;
    this.leads = leads;
    this.clock = clock;
  }

  /**
   * What a visit comes to.
   *
   * @param entry the address as it is now
   * @param pause how long the whole host wants to be left alone, or null
   * @param outcome what the pipeline made of it, or null when it did not get there
   */
  record Result(FrontierEntry entry, @Nullable Duration pause, PageSink.@Nullable Outcome outcome) {
    Result(FrontierEntry entry) {
      this(entry, null, null);
    }
  }

  /** What a visit is going to hand over. */
  Expected expected() {
    return new Expected(sink);
  }

  /** Fetches an address that robots.txt allows. */
  FetchResult fetch(FrontierEntry entry) {
    Visit known = entry.visit();
    return fetcher.fetch(FetchRequest.conditional(entry.url(), known.etag(), known.lastModified()));
  }

  /** Hands over or follows up what was fetched, and says when to come again. */
  Result take(FrontierEntry entry, FetchResult result, SourceConfig source, Tally tally) {
    Visit known = entry.visit();
    return switch (result) {
      case Fetched fetched -> fetched(entry, source, tally, fetched);
      case NotModified same -> {
        tally.add(Count.NOT_MODIFIED);
        yield well(entry, source, Status.NOT_MODIFIED, known, false);
      }
      case Redirected redirected -> redirected(entry, source, tally, redirected);
      case Gone gone -> gone(entry, tally);
      case Failed failed -> failed(entry, tally, failed);
    };
  }

  /** An address that is on the takedown list: what is kept of it goes, and nothing is asked. */
  FrontierEntry takenDown(FrontierEntry entry, Tally tally) {
    if (!entry.kind().isDiscovery()) {
      remove(entry, PageSink.Removal.TAKEDOWN);
    }
    return disallowed(entry, tally);
  }

  /** An address that robots.txt closes. */
  FrontierEntry disallowed(FrontierEntry entry, Tally tally) {
    tally.add(Count.DISALLOWED);
    return entry.visited(Status.DISALLOWED, clock.instant().plus(CLOSED), entry.visit());
  }

  /** Whether an address that was never asked for shows a story that is read under another. */
  boolean isTwin(FrontierEntry entry) {
    return leads.isTwin(entry);
  }

  /** An address that is a story's second one. */
  FrontierEntry twin(FrontierEntry entry, Tally tally) {
    tally.add(Count.DUPLICATES);
    return entry.visited(Status.REDIRECTED, clock.instant().plus(Twins.CLOSED), entry.visit());
  }

  /** An address whose page broke what reads it: kept, counted, and tried again later. */
  FrontierEntry broken(FrontierEntry entry, Tally tally, Throwable fault) {
    String detail = Objects.requireNonNullElse(fault.getMessage(), fault.getClass().getName());
    return failed(entry, tally, new Failed(Reason.PIPELINE, detail, null)).entry();
  }

  private Result fetched(FrontierEntry entry, SourceConfig source, Tally tally, Fetched page) {
    tally.add(Count.FETCHED);
    tally.addBytes(page.bytes());
    RobotsDirectives directives = RobotsDirectives.of(page, clock.instant());
    if (entry.kind().isDiscovery()) {
      String hash = hash(page.body());
      boolean changed = !hash.equals(entry.visit().hash());
      if (changed && !directives.nofollow()) {
        leads.follow(entry, page, source, tally);
      }
      return well(entry, source, Status.FETCHED, validators(page, hash), changed);
    }
    if (directives.noindex()) {
      remove(entry, PageSink.Removal.NOINDEX);
      return new Result(disallowed(entry, tally));
    }
    if (ConsentPages.isOne(page)) {
      return failed(entry, tally, new Failed(Reason.COOKIE_WALL, "asks for consent first", null));
    }
    if (!isHtml(page)) {
      return failed(
          entry,
          tally,
          new Failed(Reason.WRONG_TYPE, "not HTML: " + page.header("content-type"), null));
    }
    return story(entry, source, tally, new Story(page, directives.noarchive()));
  }

  /** A page and whether its owner minds that it is kept as it came. */
  private record Story(Fetched page, boolean noarchive) {}

  private Result story(FrontierEntry entry, SourceConfig source, Tally tally, Story story) {
    Fetched page = story.page();
    PageSink.Outcome outcome =
        sink.accept(
            new FetchedPage(
                entry.source(),
                entry.url(),
                page.url(),
                page.headers(),
                page.body(),
                page.at(),
                entry.hint(),
                page.status(),
                story.noarchive()));
    tally.add(outcome);
    String hash = outcome.contentHash();
    boolean changed = hash == null || !hash.equals(entry.visit().hash());
    Visit seen = validators(page, hash).storedAs(outcome.canonicalUrl());
    Result well = well(entry, source, Status.FETCHED, seen, changed);
    FrontierEntry folded =
        hash == null
            ? well.entry()
            : leads.fold(well.entry(), page, source, outcome.canonicalUrl());
    return new Result(folded, null, outcome);
  }

  /** Removes a story, unless this address is only a twin of the one that it is kept under. */
  private void remove(FrontierEntry entry, PageSink.Removal reason) {
    String stored = entry.visit().storedAs();
    if (stored == null || stored.equals(entry.url())) {
      sink.remove(entry.source(), entry.url(), reason);
    } else if (!leads.isAlive(stored)) {
      sink.remove(entry.source(), stored, reason);
    }
  }

  private Result well(
      FrontierEntry entry, SourceConfig source, Status status, Visit seen, boolean changed) {
    Instant now = clock.instant();
    Revisits revisits = new Revisits(source.schedule());
    Duration interval = revisits.interval(entry, changed, now);
    Visit visit = seen.well(interval);
    return new Result(entry.visited(status, revisits.next(entry, interval, now), visit));
  }

  private Result redirected(
      FrontierEntry entry, SourceConfig source, Tally tally, Redirected redirected) {
    String target = redirected.target();
    if (target.equals(entry.url())) {
      // Sites that insist on a cookie send the visitor back to where he came from.
      Reason reason = redirected.setsCookie() ? Reason.COOKIE_WALL : Reason.REDIRECT_LOOP;
      return failed(entry, tally, new Failed(reason, "redirects to itself", null));
    }
    if (entry.hops() >= MOST_REDIRECTS) {
      return failed(entry, tally, new Failed(Reason.REDIRECT_LOOP, "too many redirects", null));
    }
    if (ConsentPages.isOne(target)) {
      return failed(entry, tally, new Failed(Reason.COOKIE_WALL, "asks for consent first", null));
    }
    if (!leads.redirect(entry, target, source)) {
      return failed(entry, tally, new Failed(Reason.OUT_OF_SCOPE, "leads to " + target, null));
    }
    Duration again = redirected.permanent() ? CLOSED.multipliedBy(4) : CLOSED;
    Instant due =
        entry.kind().isDiscovery()
            ? well(entry, source, Status.REDIRECTED, entry.visit(), true).entry().due()
            : clock.instant().plus(again);
    return new Result(entry.visited(Status.REDIRECTED, due, entry.visit()));
  }

  private Result gone(FrontierEntry entry, Tally tally) {
    Instant now = clock.instant();
    Visit visit = failing(entry.visit(), now);
    if (Revisits.isGone(visit, now)) {
      remove(entry, PageSink.Removal.GONE);
      return new Result(entry.visited(Status.GONE, now.plus(CLOSED.multipliedBy(12)), visit));
    }
    tally.failed(Reason.CLIENT_ERROR);
    return new Result(entry.visited(Status.FAILED, now.plus(Duration.ofDays(3)), visit));
  }

  private Result failed(FrontierEntry entry, Tally tally, Failed failed) {
    Instant now = clock.instant();
    tally.failed(failed.reason());
    Visit visit = failing(entry.visit(), now);
    Instant due = Revisits.retry(entry.kind(), visit.failures(), now);
    Duration pause = failed.retryAfter();
    if (failed.reason() == Reason.TOO_MANY_REQUESTS && pause == null) {
      pause = Duration.ofSeconds(60);
    }
    if (pause != null) {
      // Behind the others of its host: one address that is always busy must not hold them up.
      due = due.plus(pause);
    }
    return new Result(entry.visited(Status.FAILED, due, visit), pause, null);
  }

  private static Visit failing(Visit visit, Instant now) {
    return new Visit(
        visit.etag(),
        visit.lastModified(),
        visit.hash(),
        visit.interval(),
        visit.failures() + 1,
        visit.failingSince() == null ? now : visit.failingSince(),
        visit.storedAs());
  }

  private static Visit validators(Fetched page, @Nullable String hash) {
    return new Visit(
        page.header("etag"), page.header("last-modified"), hash, Duration.ZERO, 0, null, null);
  }

  private static boolean isHtml(Fetched page) {
    String type = page.header("content-type");
    if (type == null || type.isBlank()) {
      String start =
          new String(page.body(), 0, Math.min(512, page.body().length), StandardCharsets.US_ASCII);
      return start.stripLeading().startsWith("<");
    }
    String lower = type.toLowerCase(Locale.ROOT);
    return lower.contains("html") || lower.startsWith("text/plain");
  }

  private static String hash(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return HexFormat.of().formatHex(hash, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
