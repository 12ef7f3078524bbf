package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a page costs its reader. */
class PageWeightTest {
  private static final int KILOBYTE = 1024;

  private static Visits visits;

  @BeforeAll
  static void start() {
    visits = Visits.toFiction();
  }

  @AfterAll
  static void stop() {
    visits.close();
  }

  @Test
  void keepsResultsBelowSixtyKilobytesAndTheStyleBelowTwenty() {
    assertThat(visits.get("/search?ui=ar").body()).hasSizeLessThan(60 * KILOBYTE);
    assertThat(asset("link[rel=stylesheet]", "href").body()).hasSizeLessThan(20 * KILOBYTE);
    assertThat(asset("script", "src").body()).hasSizeLessThan(5 * KILOBYTE);
  }

  @Test
  void needsOneStyleSheetAndOneDeferredScript() {
    Document page = visits.page("/search?q=mayor");
    assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
    assertThat(page.select("script")).hasSize(1).allMatch(script -> script.hasAttr("defer"));
  }

  @Test
  void letsBrowsersKeepStaticFilesForEver() {
    assertThat(asset("link[rel=stylesheet]", "href").headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("immutable", "max-age=31536000"));
  }

  @Test
  void answersNotModifiedToWhoHasThePageAlready() {
    String tag = visits.get("/help").headers().firstValue("ETag").orElseThrow();
    assertThat(visits.get("/help", "If-None-Match", tag).statusCode()).isEqualTo(304);
  }

  @Test
  void compressesPagesAndStaticFiles() {
    assertThat(compressed("/search?ui=ar")).hasSizeLessThan(12 * KILOBYTE);
    assertThat(compressed("/article/story5")).hasSizeLessThan(8 * KILOBYTE);
    Document page = visits.page("/");
    assertThat(compressed(page.select("link[rel=stylesheet]").attr("href")))
        .hasSizeLessThan(7 * KILOBYTE);
    assertThat(compressed(page.select("script").attr("src"))).hasSizeLessThan(3 * KILOBYTE);
  }

  @Test
  void paintsEveryPageAfterTwoRequestsToThisSiteAlone() {
    for (String path : Visits.pages().keySet()) {
      Document page = visits.page(path);
      assertThat(page.select("link[rel=stylesheet], link[rel=preload], img, video, iframe, object"))
          .as(path)
          .hasSize(1);
      assertThat(page.select("script")).allMatch(script -> script.hasAttr("defer"));
    }
  }

  @Test
  void givesEveryPageWhatBrowsersAndSearchEnginesAskFor() {
    for (String path : Visits.pages().keySet()) {
      Document page = visits.page(path);
      assertThat(page.title()).as(path).isNotBlank();
      assertThat(page.select("h1")).as(path).hasSize(1);
      assertThat(page.select("meta[name=viewport]").attr("content")).contains("width=device-width");
      assertThat(page.select("meta[name=description]").attr("content")).isNotBlank();
      assertThat(page.select("link[rel=alternate][hreflang]")).hasSize(3);
      assertThat(page.select("html[lang][dir]")).hasSize(1);
    }
  }

  private static byte[] compressed(String path) {
    var answer = visits.get(path, "Accept-Encoding", "gzip");
    assertThat(answer.headers().firstValue("Content-Encoding")).as(path).hasValue("gzip");
    return answer.body();
  }

  private static java.net.http.HttpResponse<byte[]> asset(String selector, String attribute) {
    return visits.get(visits.page("/").select(selector).attr(attribute));
  }
}
