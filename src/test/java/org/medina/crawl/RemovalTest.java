package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.medina.testing.LocalSite;

/** Stories leave the index when they are gone or closed, and only then. */
class RemovalTest {
  private static void later(Crawl crawl, int days) {
    crawl.clock = Clock.offset(Clock.systemUTC(), Duration.ofDays(days));
  }

  @Test
  void removesAStoryFromTheAddressItIsKeptUnder() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/print-1").html("/s/print-1", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      crawl.sink.keepUnder(site.url("/story-1"));
      later(crawl, 0);
      crawl.run();
      site.html("/s/print-1", "<meta name=\"robots\" content=\"noindex\">closed now");
      later(crawl, 1);
      crawl.run();

      assertThat(crawl.sink.removed()).containsExactly("NOINDEX " + site.url("/story-1"));
    }
  }

  @Test
  void keepsAStoryWhoseTwinAddressIsGone() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1", "/s/print-1").html("/s/*", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      crawl.sink.keepUnder(site.url("/s/1"));
      later(crawl, 0);
      crawl.run();
      site.html("/s/print-1", "<meta name=\"robots\" content=\"noindex\">closed now");
      later(crawl, 1);
      crawl.run();

      assertThat(crawl.sink.removed()).isEmpty();
    }
  }

  @Test
  void callsAStoryGoneOnlyAfterThreeTriesOverAWeek() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1").html("/s/1", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      later(crawl, 0);
      crawl.run();
      site.page("/s/1", (request, reply) -> reply.text(404, "text/html", "gone"));
      for (int day : new int[] {1, 5}) {
        later(crawl, day);
        crawl.run();
        assertThat(crawl.sink.removed()).isEmpty();
      }
      later(crawl, 9);
      crawl.run();

      assertThat(crawl.sink.removed()).containsExactly("GONE " + site.url("/s/1"));
      assertThat(crawl.entry(site.url("/s/1")).status()).isEqualTo(FrontierEntry.Status.GONE);
    }
  }

  @Test
  void neverRemovesForTimeOutsAndServerErrors() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1").html("/s/1", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      later(crawl, 0);
      crawl.run();
      site.page("/s/1", (request, reply) -> reply.text(500, "text/html", "broken"));
      for (int day = 1; day < 40; day += 4) {
        later(crawl, day);
        crawl.run();
      }

      assertThat(crawl.sink.removed()).isEmpty();
    }
  }
}
