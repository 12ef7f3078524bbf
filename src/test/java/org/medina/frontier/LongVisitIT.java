package org.medina.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Frontier;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.UrlNormalizer;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.testing.LocalSite;
import org.medina.testing.TestNode;

/** A host is its visitor's for as long as a visit takes, however slow a page is. */
class LongVisitIT {
  private static final Duration LEASE = Duration.ofSeconds(6);
  private static final Duration DELAY = Duration.ofMillis(50);
  private static final String SLOW = "/slow";
  private static final String NEXT = "/next";

  private final AtomicInteger askedForSlow = new AtomicInteger();
  private final LocalSite site =
      new LocalSite()
          .feed("/feed", List.of(SLOW, NEXT))
          .page(SLOW, this::answerSlowly)
          .html(NEXT, "<p>next");
  private final String host = URI.create(site.url("/")).getAuthority();

  @AfterEach
  void stop() {
    site.close();
  }

  /** The first answer comes word by word and has no end; the others come at once. */
  private void answerSlowly(LocalSite.Request request, LocalSite.Reply reply)
      throws IOException, InterruptedException {
    if (askedForSlow.incrementAndGet() > 1) {
      reply.html("<p>slow");
      return;
    }
    reply.head(200, Map.of("Content-Type", "text/html"), "Connection: close");
    while (true) {
      reply.out().write("word ".getBytes(StandardCharsets.US_ASCII));
      reply.out().flush();
      Thread.sleep(200);
    }
  }

  @Test
  void nobodyElseTakesTheHostMeanwhileAndSomebodyAfterwards() throws Exception {
    IndexConfig config = TestNode.freshConfig();
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(config)) {
      new IndexSchema(gateway).ensure();
      Frontier frontier = new ElasticsearchFrontier(gateway);
      Process first = CrawlerProcess.start(config, DELAY, LEASE, List.of(site));
      try (Crawler second =
          CrawlerProcess.crawler(List.of(site.url("/")), DELAY, LEASE, frontier)) {
        awaitSlow();
        CompletableFuture<CrawlReport> pass =
            CompletableFuture.supplyAsync(() -> second.runOnce(CrawlScope.ALL));
        staysClosedFor(LEASE.multipliedBy(2).plusSeconds(2), frontier);
        assertThat(first.isAlive()).isTrue();
        assertThat(pass).isNotDone();

        first.destroyForcibly().waitFor();
        pass.get(90, TimeUnit.SECONDS);
      } finally {
        first.destroyForcibly();
      }
      isFetched(frontier, SLOW);
      isFetched(frontier, NEXT);
    }
    assertThat(askedForSlow).hasValue(2);
    assertThat(site.mostAtOnce()).isEqualTo(1);
  }

  private void awaitSlow() throws InterruptedException {
    for (int i = 0; i < 1_200 && askedForSlow.get() == 0; i++) {
      Thread.sleep(50);
    }
    assertThat(askedForSlow).hasValue(1);
  }

  /** The host can neither be taken nor is it asked for anything by a crawler that would. */
  private void staysClosedFor(Duration time, Frontier frontier) throws InterruptedException {
    List<String> before = site.paths();
    Instant end = Instant.now().plus(time);
    while (Instant.now().isBefore(end)) {
      assertThat(frontier.lease(host, "another", Instant.now(), LEASE)).isEmpty();
      assertThat(site.paths()).isEqualTo(before);
      Thread.sleep(250);
    }
  }

  private void isFetched(Frontier frontier, String path) {
    FrontierEntry entry = frontier.find(UrlNormalizer.idOf(site.url(path))).orElseThrow();
    assertThat(entry.status()).as(path).isEqualTo(FrontierEntry.Status.FETCHED);
  }
}
