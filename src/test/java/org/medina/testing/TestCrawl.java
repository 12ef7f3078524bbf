package org.medina.testing;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Discovery;
import org.medina.crawl.MemoryFrontier;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.crawl.SourceReport;
import org.medina.crawl.Takedowns;
import org.medina.model.Language;
import org.medina.model.Source;

/** A crawl of local sites with a clock that can be put forward. */
public final class TestCrawl {
  /** The networks of local sites. */
  public static final List<String> LOOPBACK = List.of("127.0.0.0/8");

  public final MemoryFrontier frontier = new MemoryFrontier();
  public final RecordingSink sink = new RecordingSink();
  private final List<SourceConfig> sources = new ArrayList<>();
  private volatile Duration ahead = Duration.ZERO;
  private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);

  /** Patience for tests: a second for a request, two for a body, a megabyte at most. */
  public static CrawlConfig config() {
    return config(Duration.ofSeconds(1), LOOPBACK, null, false);
  }

  /**
   * The same with another patience.
   *
   * @param patience for a request; a body gets a second more
   * @param open private networks that may be opened
   * @param proxy proxy for all requests, or null
   * @param cookies whether cookies are kept
   */
  public static CrawlConfig config(
      Duration patience, List<String> open, @Nullable URI proxy, boolean cookies) {
    CrawlConfig defaults = CrawlConfig.defaults();
    return new CrawlConfig(
        defaults.userAgent(),
        defaults.contact(),
        null,
        open,
        patience,
        patience.plusSeconds(1),
        1024 * 1024,
        64,
        proxy,
        cookies,
        true,
        Takedowns.NONE);
  }

  public TestCrawl source(String id, LocalSite site, Discovery... ways) {
    return source(id, site, new Politeness(Duration.ZERO, 0, null), ways);
  }

  public TestCrawl source(String id, LocalSite site, Politeness politeness, Discovery... ways) {
    sources.add(
        new SourceConfig(
            new Source(id, id, null, List.of(Language.ENGLISH), URI.create(site.url("/"))),
            List.of(ways),
            new Schedule.Every(Duration.ofMinutes(30)),
            politeness,
            null));
    return this;
  }

  public static Discovery feed(LocalSite site, String path) {
    return new Discovery.Feed(URI.create(site.url(path)));
  }

  public static Discovery sitemap(LocalSite site, String path) {
    return new Discovery.Sitemap(URI.create(site.url(path)));
  }

  public List<SourceConfig> sources() {
    return List.copyOf(sources);
  }

  public TestCrawl putForward(Duration time) {
    ahead = ahead.plus(time);
    return this;
  }

  public CrawlReport run() {
    return run(CrawlScope.ALL);
  }

  public CrawlReport run(CrawlScope scope) {
    InstantSource moved = () -> Instant.now(clock).plus(ahead);
    try (Crawler crawler =
        new Crawler(config(), sources, frontier, sink, moved.withZone(ZoneOffset.UTC))) {
      return crawler.runOnce(scope);
    }
  }

  /** One pass; what it brought for a source. */
  public SourceReport runFor(String source) {
    return run().sources().stream()
        .filter(report -> report.source().equals(source))
        .findFirst()
        .orElseThrow();
  }
}
