package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** What a page itself says of whether it may be indexed, kept and followed. */
class RobotsTagsTest {
  private final LocalSite site = new LocalSite();
  private final TestCrawl crawl = new TestCrawl();

  @AfterEach
  void stop() {
    site.close();
  }

  private void crawlPage(Map<String, String> headers, String head) {
    byte[] page = ("<html><head>" + head + "</head><body>story").getBytes(StandardCharsets.UTF_8);
    site.feed("/feed", List.of("/s"));
    site.page("/s", (request, reply) -> reply.send(200, headers, page));
    crawl.source("s", site, TestCrawl.feed(site, "/feed")).run();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "noindex",
        "nofollow, noindex",
        "none",
        "medina: noindex",
        "unavailable_after: 25 Jun 2010 15:00:00 GMT",
        "unavailable_after: 2010-06-25"
      })
  void keepsNoPageWhoseHeaderForbidsIt(String tag) {
    crawlPage(Map.of("Content-Type", "text/html", "X-Robots-Tag", tag), "");

    assertThat(site.paths()).contains("/s");
    assertThat(crawl.sink.pages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<meta name=robots content=noindex>",
        "<META NAME='robots' CONTENT='NOINDEX,FOLLOW'>",
        "<meta content=\"noindex\" name=\"medina\">",
        "<meta name=\"robots\" content=\"unavailable_after: 25 Jun 2010 15:00:00 GMT\">"
      })
  void keepsNoPageWhoseHeadForbidsIt(String tag) {
    crawlPage(Map.of("Content-Type", "text/html"), tag);

    assertThat(crawl.sink.pages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "otherbot: noindex",
        "index, follow",
        "unavailable_after: 25 Jun 2999 15:00:00 GMT",
        "unavailable_after: some day"
      })
  void keepsAPageThatForbidsNothingToday(String tag) {
    crawlPage(Map.of("Content-Type", "text/html", "X-Robots-Tag", tag), "");

    assertThat(crawl.sink.pages()).containsOnlyKeys(site.url("/s"));
  }

  @ParameterizedTest
  @CsvSource({"noarchive,true", "all,false"})
  void tellsWhetherThePageMayBeKeptAsItCame(String tag, boolean forbidden) {
    crawlPage(Map.of("Content-Type", "text/html", "X-Robots-Tag", tag), "");

    assertThat(crawl.sink.pages().get(site.url("/s")).noarchive()).isEqualTo(forbidden);
  }

  @Test
  void followsNoLinkOfAListingThatForbidsIt() {
    site.html("/list", "<meta name=robots content=nofollow><a href=/s/1>A headline of a story</a>");
    crawl.source(
        "s",
        site,
        new Discovery.Section(URI.create(site.url("/list")), Pattern.compile("/s/"), null, 1));
    crawl.run();

    assertThat(site.paths()).contains("/list").doesNotContain("/s/1");
  }
}
