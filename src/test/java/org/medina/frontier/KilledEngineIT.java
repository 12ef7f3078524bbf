package org.medina.frontier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.TestCrawl.feed;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.Politeness;
import org.medina.crawl.UrlNormalizer;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.node.EmbeddedNode;
import org.medina.index.node.Lifetime;
import org.medina.testing.LocalSite;
import org.medina.testing.RecordingSink;
import org.medina.testing.TestCrawl;

/** The engine is killed while a crawl writes to it, and comes back. */
class KilledEngineIT {
  private static final List<String> STORIES =
      IntStream.range(0, 120).mapToObj(i -> "/story-" + i).toList();

  private final RecordingSink sink = new RecordingSink();

  @Test
  void theCrawlWaitsAndLosesNothing(@TempDir Path data) throws Exception {
    try (EmbeddedNode node = EmbeddedNode.start(data, "384m", Lifetime.MINUTES);
        LocalSite site = site();
        ElasticsearchGateway gateway = ElasticsearchGateway.open(config(node));
        Crawler crawler = crawler(site, gateway)) {
      CompletableFuture<CrawlReport> crawl =
          CompletableFuture.supplyAsync(() -> crawler.runOnce(CrawlScope.ALL));
      while (site.requests().size() < 30) {
        Thread.sleep(20);
      }
      // The node's own watch starts it again.
      ProcessHandle.of(node.pid()).orElseThrow().destroyForcibly();

      crawl.get(90, TimeUnit.SECONDS);
      everyStoryIsFetched(site, new ElasticsearchFrontier(gateway));
      assertThat(sink.pages()).hasSize(STORIES.size());
      assertThat(site.paths().stream().filter(STORIES::contains).count())
          .isLessThanOrEqualTo(STORIES.size() + 4L);
    }
  }

  private static IndexConfig config(EmbeddedNode node) {
    return new IndexConfig(node.url(), null, null, null, null, Path.of("unused"), "384m", "killed");
  }

  private static LocalSite site() {
    LocalSite site = new LocalSite().feed("/feed", STORIES);
    STORIES.forEach(path -> site.html(path, "<p>story " + path));
    return site;
  }

  private Crawler crawler(LocalSite site, ElasticsearchGateway gateway) {
    new IndexSchema(gateway).ensure();
    Politeness polite = new Politeness(Duration.ofMillis(50), 0, null);
    return new Crawler(
        TestCrawl.config(),
        new TestCrawl().source("s", site, polite, feed(site, "/feed")).sources(),
        new ElasticsearchFrontier(gateway),
        sink,
        Clock.systemUTC());
  }

  private static void everyStoryIsFetched(LocalSite site, ElasticsearchFrontier frontier) {
    for (String path : STORIES) {
      FrontierEntry entry = frontier.find(UrlNormalizer.idOf(site.url(path))).orElseThrow();
      assertThat(entry.status()).as(entry.url()).isEqualTo(FrontierEntry.Status.FETCHED);
    }
  }
}
