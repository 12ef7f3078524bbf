package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies that are not what their headers promise end one fetch, never the crawl. */
class HostileBodyTest {
  @ParameterizedTest
  @ValueSource(strings = {"zstd", "gzip", "br", "deflate", "x-unknown"})
  void survivesABodyThatIsNotInTheCodingItClaims(String coding) throws Exception {
    try (LoopbackSite site = new LoopbackSite("127.0.0.71")) {
      site.links("/n", "/s/1", "/s/2")
          .on(
              "/s/1",
              exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", coding);
                LoopbackSite.send(exchange, 200, "text/html", "this is plain text".repeat(20));
              })
          .page("/s/2", "a story");
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
    try (LoopbackSite site = new LoopbackSite("127.0.0.71")) {
      site.links("/n", "/s/1")
          .on(
              "/s/1",
              exchange -> {
                exchange.getResponseHeaders().set("Content-Encoding", "zstd");
                LoopbackSite.send(exchange, 200, "text/html", "no frame of zstd".repeat(20));
              });

      assertThat(new Crawl().section(site.url("/n")).run().failed())
          .isEqualTo(Map.of("BAD_ENCODING", 1));
    }
  }

  @Test
  void keepsAPageThatBreaksItsReaderForLaterAndGoesOn() throws Exception {
    try (LoopbackSite site = new LoopbackSite("127.0.0.71")) {
      site.links("/n", "/s/deep", "/s/2").page("/s/*", "a story");
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
    try (LoopbackSite site = new LoopbackSite("127.0.0.71")) {
      site.links("/n", "/s/1").page("/s/*", "a story");
      Crawl crawl = new Crawl().section(site.url("/n"));
      crawl.sink.refuseToFlush();

      crawl.run();

      assertThat(site.paths().stream().filter("/n"::equals).count()).isLessThanOrEqualTo(5);
    }
  }
}
