package org.medina.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.model.Source;
import org.medina.testing.RecordingSink;
import org.medina.testing.TestCrawl;

/** A crawl of one source into memory, which fails the test when it does not end by itself. */
final class Crawl {
  static final Pattern STORIES = Pattern.compile("/s/");
  private static final int LONGEST_SECONDS = 20;

  final MemoryFrontier frontier = new MemoryFrontier();
  final RecordingSink sink = new RecordingSink();
  Clock clock = Clock.systemUTC();
  Politeness politeness = new Politeness(Duration.ZERO, 0, null);
  @Nullable Pattern storyPattern;
  private final List<Discovery> discovery = new ArrayList<>();

  Crawl section(String url) {
    return discover(new Discovery.Section(URI.create(url), STORIES, "a.next", 50));
  }

  Crawl discover(Discovery one) {
    discovery.add(one);
    return this;
  }

  SourceConfig source() {
    return new SourceConfig(
        new Source("probe", "Probe", null, List.of(), URI.create("http://127.0.0.1/")),
        discovery,
        new Schedule.Every(Duration.ofHours(1)),
        politeness,
        storyPattern);
  }

  Crawler crawler() {
    return new Crawler(TestCrawl.config(), List.of(source()), frontier, sink, clock);
  }

  /** One pass; the report of the source. */
  SourceReport run() throws Exception {
    return run(CrawlScope.ALL);
  }

  SourceReport run(CrawlScope scope) throws Exception {
    try (Crawler crawler = crawler()) {
      CrawlReport report =
          CompletableFuture.supplyAsync(
                  () -> crawler.runOnce(scope), task -> Thread.ofPlatform().daemon().start(task))
              .get(LONGEST_SECONDS, TimeUnit.SECONDS);
      return report.sources().getFirst();
    }
  }

  /** What is known of an address. */
  FrontierEntry entry(String url) {
    String normal = new UrlNormalizer().normalize(url).orElseThrow();
    return frontier.find(UrlNormalizer.idOf(normal)).orElseThrow();
  }
}
