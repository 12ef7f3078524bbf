package org.medina.frontier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.UrlNormalizer;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.testing.LocalSite;
import org.medina.testing.TestNode;

/** Two crawler processes share one frontier; one is killed in the middle of its work. */
class KilledCrawlerIT {
  private static final int SITES = 6;
  private static final int DELAY_MILLIS = 50;
  private static final Duration LEASE = Duration.ofSeconds(30);
  private static final List<String> STORIES =
      IntStream.range(0, 60).mapToObj(i -> "/story-" + i).toList();

  private final List<LocalSite> sites = new ArrayList<>();

  @AfterEach
  void stop() {
    sites.forEach(LocalSite::close);
  }

  @Test
  void theOtherFinishesTheWorkAndNoHostNotices() throws Exception {
    for (int i = 0; i < SITES; i++) {
      sites.add(site());
    }
    IndexConfig config = TestNode.freshConfig();
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(config)) {
      new IndexSchema(gateway).ensure();
      Process victim = start(config);
      Process survivor = start(config);
      awaitRequests(SITES * STORIES.size() / 4);
      victim.destroyForcibly();

      assertThat(survivor.waitFor(90, TimeUnit.SECONDS)).isTrue();
      assertThat(survivor.exitValue()).isZero();
      everyStoryIsFetched(new ElasticsearchFrontier(gateway));
    }
    for (LocalSite site : sites) {
      wasTreatedWell(site);
    }
    long stories =
        sites.stream().flatMap(s -> s.paths().stream()).filter(STORIES::contains).count();
    assertThat(stories)
        .isBetween((long) SITES * STORIES.size(), SITES * STORIES.size() + 4L * SITES);
  }

  private static LocalSite site() {
    LocalSite site = new LocalSite().feed("/feed", STORIES);
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /story-7\nAllow: /story-7$\n");
    STORIES.forEach(path -> site.html(path, "<p>story " + path));
    return site;
  }

  private Process start(IndexConfig config) throws IOException {
    return CrawlerProcess.start(config, Duration.ofMillis(DELAY_MILLIS), LEASE, sites);
  }

  private void awaitRequests(int enough) throws InterruptedException {
    for (int i = 0; i < 600 && requests() < enough; i++) {
      Thread.sleep(50);
    }
    assertThat(requests()).isGreaterThanOrEqualTo(enough);
  }

  private int requests() {
    return sites.stream().mapToInt(site -> site.requests().size()).sum();
  }

  private void everyStoryIsFetched(ElasticsearchFrontier frontier) {
    for (LocalSite site : sites) {
      for (String path : STORIES) {
        FrontierEntry entry = frontier.find(UrlNormalizer.idOf(site.url(path))).orElseThrow();
        assertThat(entry.status()).as(entry.url()).isEqualTo(FrontierEntry.Status.FETCHED);
      }
    }
  }

  private static void wasTreatedWell(LocalSite site) {
    assertThat(site.mostAtOnce()).isEqualTo(1);
    List<LocalSite.Request> requests = site.requests();
    for (int i = 1; i < requests.size(); i++) {
      long gap = requests.get(i).start() - requests.get(i - 1).end();
      assertThat(gap).isGreaterThanOrEqualTo((DELAY_MILLIS - 2) * 1_000_000L);
    }
  }
}
