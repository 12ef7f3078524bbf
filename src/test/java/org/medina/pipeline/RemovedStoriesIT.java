package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.crawl.Takedown;
import org.medina.crawl.Takedown.Extent;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;

/** A story goes with all that is kept of it when it is gone, closed or taken down; only then. */
class RemovedStoriesIT {
  private static final String LEAD =
      "Residents of the harbour quarter will see the first trees planted along the quay in spring.";

  private static Takedowns list(Extent extent, String value) {
    return new Takedowns(
        List.of(new Takedown(extent, value, "asked for", LocalDate.of(2026, 3, 16))));
  }

  /** Two stories, the first with an earlier version. */
  private static StoreCrawl crawled() {
    StoreCrawl crawl = new StoreCrawl("/s/1", "/s/2");
    crawl.story("/s/1", "Trees for the quay", LEAD).story("/s/2", "A second story", LEAD);
    crawl.crawl();
    crawl.story("/s/1", "Trees for the quay", "Corrected: " + LEAD);
    crawl.later(Duration.ofDays(1)).crawl();
    assertThat(crawl.revisions("/s/1")).hasSize(1);
    assertThat(crawl.editions("/s/1")).hasSize(1);
    crawl.site.forget();
    return crawl;
  }

  private static void assertGone(StoreCrawl crawl, String path) {
    assertThat(crawl.article(path)).isNull();
    assertThat(crawl.originals(path)).isEmpty();
    assertThat(crawl.revisions(path)).isEmpty();
    assertThat(crawl.editions(path)).isEmpty();
  }

  private static void assertKept(StoreCrawl crawl, String path) {
    assertThat(crawl.article(path)).isNotNull();
    assertThat(crawl.originals(path)).hasSize(1);
  }

  @Test
  void theTakedownListRemovesWithoutARequest() {
    try (StoreCrawl crawl = crawled()) {
      Takedowns list = list(Extent.URL, crawl.site.url("/s/1"));

      assertThat(new TakedownSweep(crawl.store, list).run()).isEqualTo(1);
      assertGone(crawl, "/s/1");
      assertKept(crawl, "/s/2");
      assertThat(crawl.site.requests()).isEmpty();
      assertThat(new TakedownSweep(crawl.store, Takedowns.NONE).run()).isZero();
    }
  }

  @Test
  void aBeginningAndAHostTakeDownAllThatTheyCover() {
    try (StoreCrawl crawl = crawled()) {
      String host = UrlNormalizer.hostOf(crawl.site.url("/")).replaceFirst(":.*", "");

      assertThat(new TakedownSweep(crawl.store, list(Extent.PREFIX, crawl.site.url("/s/2"))).run())
          .isEqualTo(1);
      assertGone(crawl, "/s/2");
      assertKept(crawl, "/s/1");
      assertThat(new TakedownSweep(crawl.store, list(Extent.HOST, "7" + host)).run()).isZero();
      assertThat(new TakedownSweep(crawl.store, list(Extent.HOST, host)).run()).isEqualTo(1);
      assertGone(crawl, "/s/1");
    }
  }

  @Test
  void whatIsTakenDownIsNeverAskedForAgain() {
    try (StoreCrawl crawl = crawled()) {
      crawl.takeDown(list(Extent.URL, crawl.site.url("/s/1")));
      crawl.later(Duration.ofDays(2)).crawl();
      crawl.later(Duration.ofDays(60)).crawl();

      assertThat(crawl.site.paths()).contains("/feed", "/s/2").doesNotContain("/s/1");
      assertGone(crawl, "/s/1");
      assertKept(crawl, "/s/2");
    }
  }

  @Test
  void aHostThatIsTakenDownSeesNoRequestAtAll() {
    try (StoreCrawl crawl = crawled()) {
      String host = UrlNormalizer.hostOf(crawl.site.url("/")).replaceFirst(":.*", "");
      crawl.takeDown(list(Extent.HOST, host)).later(Duration.ofDays(60)).crawl();

      assertThat(crawl.site.requests()).isEmpty();
    }
  }

  @Test
  void aStoryUnderATakenDownAddressIsNotTakenInFromAnother() {
    try (StoreCrawl crawl = new StoreCrawl("/s/1?print=yes")) {
      String link = "<link rel=\"canonical\" href=\"" + crawl.site.url("/s/1") + "\">";
      crawl.site.html("/s/1?print=yes", StoreCrawl.page(link, "Trees for the quay", LEAD));
      crawl.takeDown(list(Extent.URL, crawl.site.url("/s/1"))).crawl();

      assertThat(crawl.site.paths()).contains("/s/1?print=yes");
      assertGone(crawl, "/s/1");
      assertThat(crawl.originals("/s/1?print=yes")).isEmpty();
    }
  }

  @Test
  void noindexRemoves() {
    try (StoreCrawl crawl = crawled()) {
      String meta = "<meta name=\"robots\" content=\"noindex\">";
      crawl.site.html("/s/1", StoreCrawl.page(meta, "Trees for the quay", LEAD));
      crawl.later(Duration.ofDays(2)).crawl();

      assertGone(crawl, "/s/1");
      assertKept(crawl, "/s/2");
    }
  }

  @Test
  void aMissingPageRemovesOnlyAfterThreeTriesOverAWeek() {
    try (StoreCrawl crawl = crawled()) {
      crawl.site.page("/s/1", (request, reply) -> reply.send(410, Map.of(), new byte[0]));
      for (int days : new int[] {1, 4}) {
        crawl.later(Duration.ofDays(days)).crawl();
        assertKept(crawl, "/s/1");
      }
      crawl.later(Duration.ofDays(4)).crawl();

      assertGone(crawl, "/s/1");
      assertKept(crawl, "/s/2");
    }
  }

  @Test
  void serverErrorsAndTimeOutsNeverRemove() {
    try (StoreCrawl crawl = crawled()) {
      crawl.site.page("/s/1", (request, reply) -> reply.send(500, Map.of(), new byte[0]));
      crawl.site.page("/s/2", (request, reply) -> Thread.sleep(3000));
      for (int times = 0; times < 4; times++) {
        crawl.later(Duration.ofDays(5)).crawl();
      }

      assertThat(crawl.site.paths()).contains("/s/1", "/s/2");
      assertKept(crawl, "/s/1");
      assertKept(crawl, "/s/2");
    }
  }
}
