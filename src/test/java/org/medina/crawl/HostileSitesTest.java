package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.TestCrawl.feed;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.Bombs;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** Sites that want to hold, flood or mislead the crawler; every crawl has to end by itself. */
class HostileSitesTest {
  private static final Map<String, String> HTML = Map.of("Content-Type", "text/html");

  private LocalSite site;
  private TestCrawl crawl;

  @BeforeEach
  void start() {
    site = new LocalSite().html("/sound", "<p>a sound story").html("/last", "<p>the last story");
    crawl = new TestCrawl().source("s", site, feed(site, "/feed"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private SourceReport crawlWith(String... stories) {
    site.feed("/feed", List.of(stories));
    return crawl.runFor("s");
  }

  private void soundStoriesAreKept() {
    assertThat(crawl.sink.pages()).containsKeys(site.url("/sound"), site.url("/last"));
  }

  @Test
  void cutsAnEndlessBody() {
    site.page(
        "/endless",
        (request, reply) -> {
          reply.head(200, HTML, "Connection: close");
          while (true) {
            reply.out().write(new byte[65_536]);
          }
        });

    SourceReport report = crawlWith("/sound", "/endless", "/last");

    assertThat(report.failed()).containsExactly(Map.entry("TOO_LARGE", 1));
    soundStoriesAreKept();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "br", "zstd"})
  void doesNotInflateABomb(String coding) throws IOException {
    byte[] bomb = Bombs.of(coding);
    site.page(
        "/bomb",
        (request, reply) ->
            reply.send(200, Map.of("Content-Type", "text/html", "Content-Encoding", coding), bomb));

    assertThat(crawlWith("/sound", "/bomb", "/last").failed())
        .containsExactly(Map.entry("TOO_LARGE", 1));
    soundStoriesAreKept();
  }

  @Test
  void endsASlowDripInTheBodyAndInTheHeader() {
    site.page(
        "/drip",
        (request, reply) -> {
          reply.head(200, HTML, "Content-Length: 100000");
          drip(reply);
        });
    site.page(
        "/header-drip",
        (request, reply) -> {
          reply.out().write("HTTP/1.1 200 OK\r\nX-Slow: ".getBytes(StandardCharsets.US_ASCII));
          drip(reply);
        });

    SourceReport report = crawlWith("/sound", "/drip", "/header-drip", "/last");

    assertThat(report.failed()).containsExactly(Map.entry("TIMEOUT", 2));
    assertThat(report.duration()).isLessThan(Duration.ofSeconds(15));
    soundStoriesAreKept();
  }

  private static void drip(LocalSite.Reply reply) throws IOException, InterruptedException {
    for (int i = 0; i < 200; i++) {
      reply.out().write('x');
      reply.out().flush();
      Thread.sleep(100);
    }
  }

  @Test
  void triesOnceMoreAfterAResetAndAfterAServerError() {
    AtomicInteger resets = new AtomicInteger();
    AtomicInteger errors = new AtomicInteger();
    site.page(
        "/reset-once",
        (request, reply) -> {
          if (resets.getAndIncrement() == 0) {
            reply.reset();
          } else {
            reply.html("<p>after a reset");
          }
        });
    site.page(
        "/error-once",
        (request, reply) -> {
          if (errors.getAndIncrement() == 0) {
            reply.send(500, Map.of(), new byte[0]);
          } else {
            reply.html("<p>after an error");
          }
        });
    site.page("/reset-always", (request, reply) -> reply.reset());

    SourceReport report =
        crawlWith("/sound", "/reset-once", "/error-once", "/reset-always", "/last");

    assertThat(report.failed()).containsExactly(Map.entry("RESET", 1));
    assertThat(report.indexed()).isEqualTo(4);
    soundStoriesAreKept();
  }

  @Test
  void leavesRedirectLoopsAndLongChains() {
    site.page("/self", (request, reply) -> redirect(reply, "/self"));
    site.page("/a", (request, reply) -> redirect(reply, "/b"));
    site.page("/b", (request, reply) -> redirect(reply, "/a"));
    site.otherwise(
        (request, reply) -> {
          if (request.path().startsWith("/chain")) {
            redirect(reply, "/chain" + (Integer.parseInt(request.path().substring(6)) + 1));
          } else {
            reply.send(404, Map.of(), new byte[0]);
          }
        });

    SourceReport report = crawlWith("/sound", "/self", "/a", "/chain1", "/last");

    assertThat(report.failed()).containsExactly(Map.entry("REDIRECT_LOOP", 2));
    assertThat(site.paths().stream().filter(p -> p.startsWith("/chain"))).hasSizeLessThan(8);
    soundStoriesAreKept();
  }

  private static void redirect(LocalSite.Reply reply, String target) throws IOException {
    reply.send(302, Map.of("Location", target), new byte[0]);
  }

  @Test
  void followsNoRedirectOutOfTheSourceOrIntoTheHouse() {
    try (LocalSite other = new LocalSite().html("/x", "<p>not ours")) {
      site.page("/away", (request, reply) -> redirect(reply, other.url("/x")));
      site.page(
          "/metadata",
          (request, reply) -> redirect(reply, "http://169.254.169.254/latest/meta-data/"));

      SourceReport report = crawlWith("/sound", "/away", "/metadata", "/last");

      assertThat(report.failed()).containsExactly(Map.entry("OUT_OF_SCOPE", 2));
      assertThat(other.requests()).isEmpty();
      soundStoriesAreKept();
    }
  }

  @Test
  void givesUpASpaceOfPagesThatSayFoundAndAreNot() {
    site.otherwise((request, reply) -> reply.html("<h1>Sorry</h1> no story here"));
    List<String> space =
        IntStream.range(0, 2_000).mapToObj(i -> "/archive/p" + i + ".html").toList();
    site.feed("/feed", space).feed("/news", List.of("/sound", "/last"));
    crawl = new TestCrawl().source("s", site, feed(site, "/feed"), feed(site, "/news"));

    SourceReport report = crawl.runFor("s");

    assertThat(report.failed().get("TRAP")).isGreaterThan(1_900);
    assertThat(site.requests()).hasSizeLessThan(60);
    soundStoriesAreKept();
  }

  @Test
  void givesUpOneStoryUnderEndlessAddresses() {
    site.otherwise((request, reply) -> reply.html("<p>the same story again"));
    List<String> space =
        IntStream.range(0, 500).mapToObj(i -> "/day/" + i + "/x?view=" + i).toList();
    site.feed("/feed", space);

    SourceReport report = crawl.runFor("s");

    assertThat(report.failed().get("TRAP")).isGreaterThan(450);
  }

  @Test
  void fetchesOnceWhatDiffersOnlyInTrackingAndSessions() {
    crawlWith(
        "/sound?utm_source=rss",
        "/sound#top",
        "/sound?fbclid=1",
        "/sound;jsessionid=A1",
        "/sound?PHPSESSID=2",
        "/last");

    assertThat(site.paths().stream().filter(p -> p.startsWith("/sound"))).containsExactly("/sound");
  }

  @Test
  void reportsCookieWallsAndConsentPages() {
    site.page(
        "/wall",
        (request, reply) ->
            reply.send(302, Map.of("Location", "/wall", "Set-Cookie", "seen=1"), new byte[0]));
    site.page("/asks", (request, reply) -> redirect(reply, "/consent?to=%2Fasks"));

    assertThat(crawlWith("/sound", "/wall", "/asks", "/last").failed())
        .containsExactly(Map.entry("COOKIE_WALL", 2));
    soundStoriesAreKept();
  }

  @Test
  void doesNotTakeInTwoHundredMegabytes() {
    AtomicLong sent = new AtomicLong();
    site.page(
        "/huge",
        (request, reply) -> {
          byte[] megabyte = new byte[1 << 20];
          reply.head(200, Map.of("Content-Type", "text/html"), "Content-Length: " + (200L << 20));
          for (int i = 0; i < 200; i++) {
            reply.out().write(megabyte);
            sent.addAndGet(megabyte.length);
          }
        });

    assertThat(crawlWith("/sound", "/huge", "/last").failed())
        .containsExactly(Map.entry("TOO_LARGE", 1));
    assertThat(sent.get()).isLessThan(20L << 20);
    soundStoriesAreKept();
  }

  @Test
  void readsListingsThatAreNestedWithoutEnd() {
    String deep = "<div><b><a href=/sound>".repeat(20_000);
    site.html("/deep", deep);
    Discovery section =
        new Discovery.Section(URI.create(site.url("/deep")), Pattern.compile("/sound"), null, 1);
    crawl = new TestCrawl().source("s", site, section);

    crawl.run();

    assertThat(crawl.sink.pages()).containsKey(site.url("/sound"));
  }

  @Test
  void followsRedirectsToOtherHostsOfTheSourceUnderTheirOwnRules() {
    try (LocalSite other = new LocalSite().feed("/feed", List.of()).html("/here", "<p>moved")) {
      other.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /closed\n");
      site.page("/moved", (request, reply) -> redirect(reply, other.url("/here")));
      site.page("/shut", (request, reply) -> redirect(reply, other.url("/closed")));
      site.feed("/feed", List.of("/moved", "/shut"));
      crawl = new TestCrawl().source("s", site, feed(site, "/feed"), feed(other, "/feed"));

      SourceReport report = crawl.runFor("s");

      assertThat(crawl.sink.pages()).containsOnlyKeys(other.url("/here"));
      assertThat(other.paths()).contains("/robots.txt").doesNotContain("/closed");
      assertThat(report.disallowed()).isEqualTo(1);
      assertThat(other.mostAtOnce()).isEqualTo(1);
    }
  }

  @Test
  void leavesACalendarOfEmptyDays() {
    site.otherwise(
        (request, reply) -> {
          String path = request.path();
          if (path.startsWith("/day/")) {
            int day = Integer.parseInt(path.substring(5));
            reply.html(
                "<a href=/sound>s</a><a class=next href=/day/%d>next</a>".formatted(day + 1));
          } else {
            reply.send(404, Map.of(), new byte[0]);
          }
        });
    Discovery section =
        new Discovery.Section(
            URI.create(site.url("/day/1")), Pattern.compile("/sound"), "a.next", 5_000);
    crawl = new TestCrawl().source("s", site, section);

    crawl.run();

    assertThat(site.paths().stream().filter(path -> path.startsWith("/day/"))).hasSizeLessThan(60);
  }

  @Test
  void refusesOtherTypesAndBrokenCodings() {
    site.text("/film", "video/mp4", "0000");
    site.page(
        "/coding",
        (request, reply) ->
            reply.send(
                200,
                Map.of("Content-Type", "text/html", "Content-Encoding", "zstd"),
                new byte[40]));
    site.page(
        "/unknown",
        (request, reply) ->
            reply.send(
                200,
                Map.of("Content-Type", "text/html", "Content-Encoding", "rot13"),
                new byte[40]));

    assertThat(crawlWith("/sound", "/film", "/coding", "/unknown", "/last").failed())
        .containsOnly(Map.entry("WRONG_TYPE", 1), Map.entry("BAD_ENCODING", 2));
    soundStoriesAreKept();
  }

  @Test
  void waitsAsLongAsTheHostAsks() {
    AtomicInteger asked = new AtomicInteger();
    site.page(
        "/busy",
        (request, reply) -> {
          if (asked.getAndIncrement() == 0) {
            reply.send(429, Map.of("Retry-After", "1"), new byte[0]);
          } else {
            reply.html("<p>calm again");
          }
        });

    SourceReport report = crawlWith("/busy", "/sound", "/last");

    assertThat(report.failed()).isEmpty();
    assertThat(crawl.sink.pages()).containsKey(site.url("/busy"));
    long busy =
        site.requests().stream()
            .filter(r -> r.path().equals("/busy"))
            .findFirst()
            .orElseThrow()
            .end();
    assertThat(
            site.requests().stream().filter(r -> r.start() > busy).findFirst().orElseThrow().start()
                - busy)
        .isGreaterThanOrEqualTo(Duration.ofMillis(998).toNanos());
    soundStoriesAreKept();
  }

  @Test
  void putsAHostAsideThatAsksForALongRest() {
    site.page(
        "/busy", (request, reply) -> reply.send(503, Map.of("Retry-After", "600"), new byte[0]));

    crawlWith("/busy", "/sound", "/last");
    int first = site.requests().size();
    crawl.run();

    assertThat(crawl.sink.pages()).isEmpty();
    assertThat(site.requests()).hasSize(first);
    crawl.putForward(Duration.ofMinutes(11)).run();
    soundStoriesAreKept();
  }
}
