package org.medina.frontier;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Discovery;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.model.Language;
import org.medina.model.Source;
import org.medina.testing.RecordingSink;
import org.medina.testing.TestCrawl;

/** A crawler in a process of its own, to be killed: {@code URL PREFIX DELAY_MS HOME...}. */
final class CrawlerProcess {
  private CrawlerProcess() {}

  public static void main(String[] args) {
    Duration delay = Duration.ofMillis(Long.parseLong(args[2]));
    List<SourceConfig> sources = new ArrayList<>();
    for (String home : Arrays.asList(args).subList(3, args.length)) {
      sources.add(
          new SourceConfig(
              new Source(home, home, null, List.of(Language.ENGLISH), URI.create(home)),
              List.of(new Discovery.Feed(URI.create(home + "feed"))),
              new Schedule.Every(Duration.ofHours(1)),
              new Politeness(delay, 0, null),
              null));
    }
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(config(args));
        Crawler crawler =
            new Crawler(
                TestCrawl.config(),
                sources,
                new ElasticsearchFrontier(gateway),
                new RecordingSink(),
                Clock.systemUTC())) {
      crawler.runOnce(CrawlScope.ALL);
    }
    System.exit(0);
  }

  private static IndexConfig config(String[] args) {
    return new IndexConfig(
        URI.create(args[0]), null, null, null, null, Path.of("unused"), "512m", args[1]);
  }
}
