package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.LocalSite;

/** Bodies that are not what their headers promise end one fetch, never the crawl. */
class HostileBodyTest {
  private static Map<String, String> encoded(String coding) {
    return Map.of("Content-Type", "text/html", "Content-Encoding", coding);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"zstd", "gzip", "br", "deflate", "x-unknown"})
  void survivesABodyThatIsNotInTheCodingItClaims(String coding) throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1", "/s/2")
          .page(
              "/s/1",
              (request, reply) ->
                  reply.send(200, encoded(coding), bytes("this is plain text".repeat(20))))
          .html("/s/2", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));

      SourceReport report = crawl.run();

      assertThat(report.failures()).isEqualTo(1);
      assertThat(crawl.sink.urls()).containsExactly(site.url("/s/2"));
      assertThat(crawl.entry(site.url("/s/1")).due()).isAfter(crawl.clock.instant());
      assertThat(site.paths()).containsOnlyOnce("/s/1");
    }
  }

  @Test
  void tellsABrokenCodingFromABrokenConnection() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1")
          .page(
              "/s/1",
              (request, reply) ->
                  reply.send(200, encoded("zstd"), bytes("no frame of zstd".repeat(20))));

      assertThat(new Crawl().section(site.url("/n")).run().failed())
          .isEqualTo(Map.of("BAD_ENCODING", 1));
    }
  }

  @Test
  void keepsAPageThatBreaksItsReaderForLaterAndGoesOn() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/deep", "/s/2").html("/s/*", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      crawl.sink.breakOn("/s/deep");

      SourceReport report = crawl.run();

      assertThat(report.failed()).isEqualTo(Map.of("PIPELINE", 1));
      assertThat(crawl.sink.urls()).containsExactly(site.url("/s/2"));
      FrontierEntry broken = crawl.entry(site.url("/s/deep"));
      assertThat(broken.status()).isEqualTo(FrontierEntry.Status.FAILED);
      assertThat(broken.due()).isAfter(crawl.clock.instant());
    }
  }

  @Test
  void givesAHostUpWhoseVisitsKeepDying() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1").html("/s/*", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      crawl.sink.refuseToFlush();

      crawl.run();

      assertThat(site.paths().stream().filter("/n"::equals).count()).isLessThanOrEqualTo(5);
    }
  }
}
