package org.medina.app;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.config.ConfigReader;
import org.medina.config.MedinaConfig;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.SourceConfig;
import org.medina.model.Article;
import org.medina.newsroom.DemoNewsroom;
import org.medina.testing.TestNode;
import org.medina.web.Site;
import org.medina.web.WebConfig;

/** The whole of Medina over the demo newsroom, crawled once: real servers and a real engine. */
public final class DemoSite implements AutoCloseable {
  private final DemoNewsroom newsroom;
  private final Assembly parts;
  private final CrawlReport first;
  private final MedinaConfig config;
  private final Site site;

  private DemoSite(DemoNewsroom newsroom, MedinaConfig config) {
    this.newsroom = newsroom;
    this.config = config;
    this.parts = Assembly.open(config);
    this.first = parts.crawler().runOnce(CrawlScope.ALL);
    parts.refresh();
    this.site = parts.site();
  }

  /** Starts, crawls and serves; the directory takes the configuration. */
  public static DemoSite start(Path directory) {
    return start(directory, List.of());
  }

  /** The same with outlets besides the demo's own. */
  public static DemoSite start(Path directory, List<SourceConfig> more) {
    DemoNewsroom newsroom = DemoNewsroom.start();
    newsroom.writeConfiguration(directory);
    MedinaConfig demo = ConfigReader.read(directory, Map.of());
    MedinaConfig shipped = ConfigReader.read(Path.of("crawler-config"), Map.of());
    MedinaConfig config =
        new MedinaConfig(
            demo.crawl(),
            TestNode.freshConfig(),
            new WebConfig("127.0.0.1", 0, null, null),
            Stream.concat(demo.sources().stream(), more.stream()).toList(),
            demo.siteRules(),
            shipped.registry());
    return new DemoSite(newsroom, config);
  }

  /** Where the site answers. */
  public URI address() {
    return site.address();
  }

  /** What the site answers to. */
  List<String> routes() {
    return site.routes();
  }

  DemoNewsroom newsroom() {
    return newsroom;
  }

  MedinaConfig config() {
    return config;
  }

  Article article(String id) {
    return parts.searcher().find(id).orElseThrow();
  }

  CrawlReport first() {
    return first;
  }

  /** Another site over the same index, which remembers nothing of what it was asked. */
  public Site anotherSite() {
    return parts.site();
  }

  /** Another pass over all that is due. */
  public CrawlReport crawlAgain() {
    return parts.crawler().runOnce(CrawlScope.ALL);
  }

  @Override
  public void close() {
    site.close();
    parts.close();
    newsroom.close();
  }
}
