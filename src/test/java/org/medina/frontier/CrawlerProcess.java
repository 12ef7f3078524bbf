package org.medina.frontier;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.medina.crawl.CrawlListener;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Discovery;
import org.medina.crawl.Frontier;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.model.Language;
import org.medina.model.Source;
import org.medina.testing.LocalSite;
import org.medina.testing.RecordingSink;
import org.medina.testing.TestCrawl;

/**
 * A patient crawler in a process of its own, to be killed: {@code URL PREFIX DELAY_MS LEASE_MS
 * HOME...}.
 */
final class CrawlerProcess {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private CrawlerProcess() {}

  public static void main(String[] args) {
    Duration delay = Duration.ofMillis(Long.parseLong(args[2]));
    Duration lease = Duration.ofMillis(Long.parseLong(args[3]));
    List<String> homes = Arrays.asList(args).subList(4, args.length);
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(config(args));
        Crawler crawler = crawler(homes, delay, lease, new ElasticsearchFrontier(gateway))) {
      crawler.runOnce(CrawlScope.ALL);
    }
    System.exit(0);
  }

  /** Starts a process. */
  static Process start(IndexConfig config, Duration delay, Duration lease, List<LocalSite> sites)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(CrawlerProcess.class.getName());
    command.addAll(List.of(String.valueOf(config.url()), config.prefix()));
    command.addAll(List.of(String.valueOf(delay.toMillis()), String.valueOf(lease.toMillis())));
    sites.forEach(site -> command.add(site.url("/")));
    return new ProcessBuilder(command).inheritIO().start();
  }

  /** The same crawler in this process. */
  static Crawler crawler(List<String> homes, Duration delay, Duration lease, Frontier frontier) {
    return new Crawler(
        TestCrawl.config(PATIENCE, TestCrawl.LOOPBACK, null, false),
        homes.stream().map(home -> source(home, delay)).toList(),
        new Crawler.Parts(
            frontier, new RecordingSink(), CrawlListener.NONE, Clock.systemUTC(), lease));
  }

  private static SourceConfig source(String home, Duration delay) {
    return new SourceConfig(
        new Source(home, home, null, List.of(Language.ENGLISH), URI.create(home)),
        List.of(new Discovery.Feed(URI.create(home + "feed"))),
        new Schedule.Every(Duration.ofHours(1)),
        new Politeness(delay, 0, null),
        null);
  }

  private static IndexConfig config(String[] args) {
    return new IndexConfig(
        URI.create(args[0]), null, null, null, null, Path.of("unused"), "512m", args[1]);
  }
}
