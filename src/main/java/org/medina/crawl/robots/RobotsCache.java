package org.medina.crawl.robots;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.medina.crawl.UrlNormalizer;
import org.medina.crawl.fetch.FetchRequest;
import org.medina.crawl.fetch.FetchResult;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Gone;
import org.medina.crawl.fetch.FetchResult.NotModified;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.fetch.FetchResult.Redirected;
import org.medina.crawl.fetch.Fetcher;
import org.medina.crawl.robots.RobotsRecord.Access;

/**
 * What robots.txt allows, by RFC 9309: fetched once a day for each host, by whichever process asks
 * first; client errors allow everything, server errors and silence forbid everything until asked
 * again. Thread-safe.
 */
public final class RobotsCache {
  private static final String ROBOTS = "/robots.txt";
  private static final int LONGEST = 512 * 1024;
  private static final int MOST_REDIRECTS = 5;
  private static final Duration AGE = Duration.ofHours(24);
  private static final Duration RETRY = Duration.ofMinutes(30);

  private final Fetcher fetcher;
  private final RobotsStore store;
  private final Clock clock;
  private final List<String> agents;
  private final SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
  private final Cache<String, Rules> cache = Caffeine.newBuilder().maximumSize(20_000).build();

  /**
   * A cache that obeys the rules for a product.
   *
   * @param store where other processes find what hosts answered
   * @param userAgent product token and version, such as {@code Medina/0.1}
   */
  public RobotsCache(Fetcher fetcher, RobotsStore store, String userAgent, Clock clock) {
    this.fetcher = fetcher;
    this.store = store;
    this.clock = clock;
    int end = 0;
    while (end < userAgent.length()
        && (Character.isLetter(userAgent.charAt(end))
            || "-_".indexOf(userAgent.charAt(end)) >= 0)) {
      end++;
    }
    this.agents = List.of(userAgent.substring(0, end).toLowerCase(Locale.ROOT));
  }

  /**
   * The rules of a host.
   *
   * @param state what happened, in words
   * @param reachable whether the rules could be learnt; if not, nothing may be fetched
   * @param rules what they say
   * @param until when to ask again
   * @param fresh whether the host was asked just now
   */
  public record Rules(
      String state, boolean reachable, SimpleRobotRules rules, Instant until, boolean fresh) {
    private Rules asKnown() {
      return new Rules(state, reachable, rules, until, false);
    }

    /** Whether an address may be fetched. */
    public boolean allows(String url) {
      return reachable && rules.isAllowed(url);
    }

    /** The delay that the rules ask for, or zero. */
    public Duration crawlDelay() {
      long millis = rules.getCrawlDelay();
      return millis > 0 ? Duration.ofMillis(millis) : Duration.ZERO;
    }

    /** Sitemaps that the rules name. */
    public List<String> sitemaps() {
      return rules.getSitemaps();
    }
  }

  /**
   * The rules for an address; the first call for a host asks the host.
   *
   * @param beforeHop runs before a redirect is followed, to keep the host's pace
   */
  public Rules rulesFor(String url, Runnable beforeHop) {
    String origin = origin(url);
    Rules known = cache.getIfPresent(origin);
    if (known != null && clock.instant().isBefore(known.until())) {
      return known;
    }
    Rules kept =
        store
            .robots(origin)
            .filter(answer -> clock.instant().isBefore(answer.until()))
            .map(answer -> rules(origin, answer, false))
            .orElse(null);
    Rules rules = kept == null ? ask(origin, beforeHop) : kept;
    cache.put(origin, rules.asKnown());
    return rules;
  }

  private Rules ask(String origin, Runnable beforeHop) {
    RobotsRecord answered = fetch(origin + ROBOTS, beforeHop);
    store.keepRobots(origin, answered);
    return rules(origin, answered, true);
  }

  private Rules rules(String origin, RobotsRecord answered, boolean fresh) {
    SimpleRobotRules rules =
        switch (answered.access()) {
          case RULES ->
              parser.parseContent(
                  origin + ROBOTS,
                  answered.text().getBytes(StandardCharsets.UTF_8),
                  "text/plain",
                  agents);
          case EVERYTHING -> new SimpleRobotRules(RobotRulesMode.ALLOW_ALL);
          case NOTHING -> new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
        };
    boolean reachable = answered.access() != Access.NOTHING;
    return new Rules(answered.state(), reachable, rules, answered.until(), fresh);
  }

  /** Sitemaps that the known rules of an address's host name; none when they are not known. */
  public List<String> knownSitemaps(String url) {
    Rules known = cache.getIfPresent(origin(url));
    return known == null ? List.of() : known.sitemaps();
  }

  private static String origin(String url) {
    return url.substring(0, url.indexOf("://") + 3) + UrlNormalizer.hostOf(url);
  }

  private RobotsRecord fetch(String robots, Runnable beforeHop) {
    String url = robots;
    for (int hop = 0; hop <= MOST_REDIRECTS; hop++) {
      if (hop > 0) {
        beforeHop.run();
      }
      FetchResult result = fetcher.fetch(FetchRequest.of(url));
      switch (result) {
        case Fetched fetched -> {
          return read(fetched.body());
        }
        case Redirected redirected -> url = redirected.target();
        case Gone gone -> {
          return everything("no robots.txt (" + gone.status() + ")");
        }
        case NotModified same -> {
          return everything("no robots.txt");
        }
        case Failed failed -> {
          return failed.reason() == Reason.CLIENT_ERROR
              ? everything("no robots.txt (" + failed.detail() + ")")
              : nothing("robots.txt unreachable: " + failed.detail());
        }
      }
    }
    return everything("robots.txt redirects in circles");
  }

  private RobotsRecord read(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, LONGEST), StandardCharsets.UTF_8);
    return new RobotsRecord("robots.txt read", Access.RULES, text, clock.instant().plus(AGE));
  }

  private RobotsRecord everything(String state) {
    return new RobotsRecord(state, Access.EVERYTHING, "", clock.instant().plus(AGE));
  }

  private RobotsRecord nothing(String state) {
    return new RobotsRecord(state, Access.NOTHING, "", clock.instant().plus(RETRY));
  }
}
