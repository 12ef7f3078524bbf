package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.medina.testing.TestCrawl.feed;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

class MannersTest {
  private static final List<String> STORIES =
      IntStream.range(0, 12).mapToObj(i -> "/story-" + i).toList();

  private static final byte[] EMPTY = {};

  private LocalSite site;

  @BeforeEach
  void start() {
    site = new LocalSite().feed("/feed", STORIES);
    STORIES.forEach(path -> site.html(path, "<p>story " + path));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private TestCrawl crawl() {
    return new TestCrawl().source("s", site, feed(site, "/feed"));
  }

  @Test
  void keepsTheDelayAndOneConnectionAlsoForRobotsAndRedirects() {
    site.page(
        "/robots.txt",
        (request, reply) -> reply.send(301, Map.of("Location", "/real-robots.txt"), new byte[0]));
    site.text("/real-robots.txt", "text/plain", "User-agent: *\nDisallow: /secret\n");
    site.page(
        "/story-3",
        (request, reply) -> {
          Thread.sleep(60);
          reply.send(302, Map.of("Location", "/story-4"), new byte[0]);
        });
    Duration delay = Duration.ofMillis(100);
    new TestCrawl().source("s", site, new Politeness(delay, 0, null), feed(site, "/feed")).run();

    List<Long> gaps = gaps();
    assertThat(site.mostAtOnce()).isEqualTo(1);
    assertThat(gaps).hasSizeGreaterThan(12).allMatch(gap -> gap >= delay.toNanos() - 2_000_000);
  }

  @Test
  void asksForTheNextPageOnlyWhenTheOutcomeOfTheLastIsWritten() throws Exception {
    Politeness polite = new Politeness(Duration.ofMillis(50), 0, null);
    TestCrawl crawl = new TestCrawl().source("s", site, polite, feed(site, "/feed"));
    CountDownLatch engine = new CountDownLatch(1);
    crawl.sink.flushWith(
        () -> {
          if (!crawl.sink.urls().isEmpty()) {
            assertThatNoException().isThrownBy(engine::await);
          }
        });
    Thread pass = Thread.ofVirtual().start(crawl::run);

    assertThat(pass.join(Duration.ofSeconds(1))).isFalse();
    assertThat(site.paths()).filteredOn(STORIES::contains).hasSize(1);

    engine.countDown();
    pass.join();
    assertThat(site.paths()).filteredOn(STORIES::contains).hasSize(STORIES.size());
  }

  @Test
  void asksOnlyTheSourceThatIsNamed() {
    try (LocalSite other = new LocalSite().feed("/feed", List.of("/x")).html("/x", "<p>x")) {
      TestCrawl crawl = crawl().source("other", other, feed(other, "/feed"));

      crawl.run(new CrawlScope("other", null));

      assertThat(site.requests()).isEmpty();
      assertThat(other.paths()).contains("/feed", "/x");
    }
  }

  private List<Long> gaps() {
    List<Long> gaps = new ArrayList<>();
    List<LocalSite.Request> requests = site.requests();
    for (int i = 1; i < requests.size(); i++) {
      gaps.add(requests.get(i).start() - requests.get(i - 1).end());
    }
    return gaps;
  }

  @Test
  void obeysALongerCrawlDelayWithDecimals() {
    site.text("/robots.txt", "text/plain", "User-agent: medina\nCrawl-delay: 0.2\n");

    crawl().run();

    assertThat(gaps()).allMatch(gap -> gap >= Duration.ofMillis(198).toNanos());
  }

  @Test
  void neverAsksForWhatRobotsCloses() {
    site.text(
        "/robots.txt", "text/plain", "\uFEFFUser-agent: *\nDisallow: /story-1\nAllow: /story-10\n");

    SourceReport report = crawl().runFor("s");

    assertThat(site.paths()).doesNotContain("/story-1", "/story-11").contains("/story-10");
    assertThat(report.disallowed()).isEqualTo(2);
  }

  @Test
  void asksForRobotsOnceADayHoweverManyProcesses() {
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /story-1$\n");
    TestCrawl crawl = crawl();

    // Each run is a crawler of its own, with nothing but the frontier in common.
    crawl.run();
    crawl.putForward(Duration.ofHours(2)).run();
    assertThat(site.paths().stream().filter("/robots.txt"::equals)).hasSize(1);
    assertThat(site.paths()).doesNotContain("/story-1");

    crawl.putForward(Duration.ofHours(23)).run();
    assertThat(site.paths().stream().filter("/robots.txt"::equals)).hasSize(2);
  }

  @Test
  void stopsForAHostWhoseRobotsCannotBeRead() {
    site.page("/robots.txt", (request, reply) -> reply.send(503, Map.of(), new byte[0]));

    SourceReport report = crawl().runFor("s");

    assertThat(site.paths()).containsExactly("/robots.txt");
    assertThat(report.robots()).contains("unreachable");
    assertThat(report.failed()).containsKey("ROBOTS_UNREACHABLE");
  }

  @Test
  void stopsForAHostWhoseRobotsDoesNotAnswer() {
    site.page("/robots.txt", (request, reply) -> Thread.sleep(5_000));

    assertThat(crawl().runFor("s").robots()).contains("unreachable");
    assertThat(site.paths()).containsExactly("/robots.txt");
  }

  @Test
  void readsHugeRobotsUpToTheLimit() {
    String filler = "# nothing\n".repeat(70_000);
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /story-1\n" + filler);

    crawl().run();

    assertThat(site.paths()).doesNotContain("/story-1").contains("/story-2");
  }

  @Test
  void asksForNothingInQuietHours() {
    LocalTime now = LocalTime.now(ZoneOffset.UTC);
    Politeness.QuietHours quiet =
        new Politeness.QuietHours(now.minusHours(1), now.plusHours(1), ZoneOffset.UTC);
    TestCrawl crawl =
        new TestCrawl()
            .source("s", site, new Politeness(Duration.ZERO, 0, quiet), feed(site, "/feed"));

    crawl.run();
    assertThat(site.requests()).isEmpty();

    crawl.putForward(Duration.ofMinutes(61)).run();
    assertThat(crawl.sink.pages()).hasSize(STORIES.size());
  }

  @Test
  void spendsNoMoreThanTheDaysBudget() {
    TestCrawl crawl =
        new TestCrawl()
            .source("s", site, new Politeness(Duration.ZERO, 5, null), feed(site, "/feed"));

    crawl.run();
    crawl.run();
    assertThat(site.paths().stream().filter(p -> !p.equals("/robots.txt"))).hasSize(5);

    crawl.putForward(Duration.ofDays(1)).run();
    assertThat(site.paths().stream().filter(p -> !p.equals("/robots.txt"))).hasSize(10);
  }

  @Test
  void anotherPassInThePauseEndsAtOnceAndAsksNothing() {
    site.page(
        "/story-0", (request, reply) -> reply.send(429, Map.of("Retry-After", "3600"), EMPTY));
    TestCrawl crawl = crawl();
    crawl.run();
    int asked = site.requests().size();
    crawl.frontier.add(
        List.of(
            FrontierEntry.discovered(
                site.url("/late"), "s", FrontierEntry.Kind.STORY, FetchedPage.Hint.NONE)));

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          crawl.run();
        });

    assertThat(site.requests()).hasSize(asked);
    crawl.putForward(Duration.ofMinutes(61)).run();
    assertThat(site.paths()).contains("/late");
  }

  @Test
  void tellsWhoItIs() {
    crawl().run();

    assertThat(site.requests().getFirst().headers().get("user-agent"))
        .startsWith("Medina/")
        .contains("(+http");
  }
}
