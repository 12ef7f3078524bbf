package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.medina.index.Original;

/** The pages of stories are kept as they came, unless their owners mind. */
class OriginalsIT {
  private static final String LEAD =
      "Residents of the harbour quarter will see the first trees planted along the quay in spring.";

  @Test
  void keepsEveryStoryPageWithWhatTheServerSaid() {
    try (StoreCrawl crawl = new StoreCrawl("/s/1", "/s/2")) {
      String html = StoreCrawl.page("", "Trees for the quay", LEAD + " شجرة");
      crawl.site.page(
          "/s/1",
          (request, reply) ->
              reply.send(
                  200,
                  Map.of("Content-Type", "text/html; charset=utf-8", "ETag", "\"a1\""),
                  html.getBytes(StandardCharsets.UTF_8)));
      crawl.story("/s/2", "A second story", LEAD);
      crawl.crawl();

      Original original = crawl.originals("/s/1").getFirst();
      assertThat(original.body()).asString(StandardCharsets.UTF_8).isEqualTo(html);
      assertThat(original.source()).isEqualTo(crawl.source);
      assertThat(original.url()).isEqualTo(crawl.site.url("/s/1"));
      assertThat(original.response().url()).isEqualTo(crawl.site.url("/s/1"));
      assertThat(original.response().status()).isEqualTo(200);
      assertThat(original.response().headers()).containsEntry("etag", List.of("\"a1\""));
      assertThat(original.response().at()).isEqualTo(crawl.article("/s/1").dates().firstSeen());
      assertThat(crawl.originals("/s/2")).hasSize(1);
    }
  }

  @Test
  void keepsThePageThatCameLast() {
    try (StoreCrawl crawl = new StoreCrawl("/s/1")) {
      crawl.story("/s/1", "Trees for the quay", LEAD).crawl();
      crawl.story("/s/1", "Trees for the quay", "Corrected: " + LEAD);
      crawl.later(Duration.ofDays(1)).crawl();

      assertThat(crawl.originals("/s/1").getFirst().body())
          .asString(StandardCharsets.UTF_8)
          .contains("Corrected");
    }
  }

  @Test
  void keepsNoPageWhoseOwnerSaysNoarchive() {
    try (StoreCrawl crawl = new StoreCrawl("/meta", "/header", "/both")) {
      String meta = "<meta name=\"robots\" content=\"noarchive\">";
      crawl.site.html("/meta", StoreCrawl.page(meta, "By a meta tag", LEAD));
      byte[] plain = StoreCrawl.page("", "By a header", LEAD).getBytes(StandardCharsets.UTF_8);
      crawl.site.page(
          "/header",
          (request, reply) ->
              reply.send(
                  200, Map.of("Content-Type", "text/html", "X-Robots-Tag", "noarchive"), plain));
      crawl.story("/both", "First allowed, then not", LEAD);
      crawl.crawl();
      crawl.site.html("/both", StoreCrawl.page(meta, "First allowed, then not", LEAD));
      crawl.later(Duration.ofDays(1)).crawl();

      assertThat(crawl.article("/meta")).isNotNull();
      assertThat(crawl.article("/header")).isNotNull();
      assertThat(crawl.article("/both")).isNotNull();
      assertThat(List.of("/meta", "/header", "/both"))
          .allSatisfy(path -> assertThat(crawl.originals(path)).isEmpty());
    }
  }

  @Test
  void keepsNothingWhenTheConfigurationSaysSo() {
    try (StoreCrawl crawl = new StoreCrawl("/s/1").withoutOriginals()) {
      crawl.story("/s/1", "Trees for the quay", LEAD).crawl();

      assertThat(crawl.article("/s/1")).isNotNull();
      assertThat(crawl.originals("/s/1")).isEmpty();
    }
  }

  @Test
  void leavesOutAPageThatStaysLargeWhenCompressed() {
    byte[] noise = new byte[Original.MOST_BYTES + 1000];
    new Random(7).nextBytes(noise);

    assertThat(Original.compress(noise)).isEmpty();
    assertThat(Original.compress(new byte[20 * Original.MOST_BYTES])).isPresent();
  }
}
