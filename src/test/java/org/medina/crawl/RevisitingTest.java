package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.TestCrawl.feed;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

class RevisitingTest {
  private LocalSite site;
  private TestCrawl crawl;

  @BeforeEach
  void start() {
    site = new LocalSite().feed("/feed", List.of("/a", "/b"));
    site.page("/a", this::validated).html("/b", "<p>first wording");
    crawl = new TestCrawl().source("s", site, feed(site, "/feed"));
  }

  @AfterEach
  void stop() {
    site.close();
  }

  private void validated(LocalSite.Request request, LocalSite.Reply reply)
      throws java.io.IOException {
    if ("\"v1\"".equals(request.headers().get("if-none-match"))) {
      reply.head(304, Map.of("ETag", "\"v1\""), "Connection: keep-alive");
      return;
    }
    Map<String, String> headers = Map.of("ETag", "\"v1\"", "Content-Type", "text/html");
    reply.send(200, headers, "<p>story a".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void asksForNothingAgainRightAway() {
    crawl.run();
    int asked = site.requests().size();

    crawl.run();

    assertThat(site.requests()).hasSize(asked);
  }

  @Test
  void tellsOfNewStoriesOnceBeforeTheyComeAndOfNoOthers() {
    Set<String> known = new HashSet<>();
    crawl.sink.flushWith(() -> known.addAll(crawl.sink.expectedNow()));

    crawl.run();

    assertThat(crawl.sink.expected()).containsExactlyInAnyOrder(site.url("/a"), site.url("/b"));
    assertThat(known).as("while they come").contains(site.url("/a"), site.url("/b"));
    assertThat(crawl.sink.expectedNow()).as("when the host is given back").isEmpty();

    crawl.putForward(Duration.ofHours(2)).run();

    assertThat(crawl.sink.urls()).hasSizeGreaterThan(2);
    assertThat(crawl.sink.expected()).hasSize(2);
  }

  @Test
  void asksWithValidatorsWhenDueAndSeesCorrections() {
    crawl.run();
    site.html("/b", "<p>corrected wording");

    SourceReport second = crawl.putForward(Duration.ofHours(2)).runFor("s");

    assertThat(second.notModified()).isEqualTo(1);
    assertThat(second.changed()).isEqualTo(1);
    assertThat(second.indexed()).isZero();
  }

  @Test
  void keepsWhatTimesOutAndRemovesWhatIsGoneForAWeek() {
    crawl.run();
    site.page("/a", (request, reply) -> reply.send(500, Map.of(), new byte[0]));
    site.page("/b", (request, reply) -> reply.send(404, Map.of(), new byte[0]));

    for (int day = 0; day < 6; day++) {
      crawl.putForward(Duration.ofDays(1)).run();
    }
    assertThat(crawl.sink.removed()).isEmpty();
    for (int day = 0; day < 6; day++) {
      crawl.putForward(Duration.ofDays(1)).run();
    }

    assertThat(crawl.sink.removed()).containsExactly("GONE " + site.url("/b"));
    assertThat(crawl.sink.pages()).containsKey(site.url("/a"));
  }

  @Test
  void removesWhatItsOwnerNoLongerWantsIndexed() {
    crawl.run();
    site.html("/b", "<meta name=robots content='NoIndex, follow'><p>first wording");

    crawl.putForward(Duration.ofHours(2)).run();

    assertThat(crawl.sink.removed()).containsExactly("NOINDEX " + site.url("/b"));
  }

  @Test
  void bringsANewStoryAtTheNextPoll() {
    crawl.run();
    site.feed("/feed", List.of("/new", "/a", "/b")).html("/new", "<p>fresh");
    for (int poll = 0; poll < 4; poll++) {
      crawl.putForward(Duration.ofMinutes(31)).run();
    }

    assertThat(crawl.sink.pages()).containsKey(site.url("/new"));
  }
}
