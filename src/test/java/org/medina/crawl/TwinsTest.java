package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.TestCrawl.feed;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

class TwinsTest {
  private final LocalSite site = new LocalSite();
  private final TestCrawl crawl = new TestCrawl().source("s", site, feed(site, "/feed"));

  @AfterEach
  void stop() {
    site.close();
  }

  private static String link(String rel, String href) {
    return "<link rel=%s href='%s'>".formatted(rel, href);
  }

  private List<String> storiesAskedFor() {
    return site.paths().stream().filter(path -> path.contains("/s/")).toList();
  }

  @Test
  void asksOnceForAStoryThatNamesItsOtherAddresses() {
    site.feed("/feed", List.of("/s/1", "/s/lite-1", "/s/pocket-1", "/s/1?edition=uk"))
        .html(
            "/s/1",
            link("amphtml", "/s/lite-1")
                + "<link rel='alternate' media='only screen and (max-width: 640px)' href='/s/pocket-1'>"
                + "<link rel=alternate hreflang=en-US href='/s/1'>"
                + "<link rel=alternate hreflang=en-GB href='/s/1?edition=uk'><p>a story");

    SourceReport report = crawl.runFor("s");

    assertThat(storiesAskedFor()).containsExactly("/s/1");
    assertThat(report.duplicates()).isEqualTo(3);
  }

  @Test
  void asksOnceForAStoryThatIsFirstMetUnderAnotherAddress() {
    String canonical = link("canonical", site.url("/s/2"));
    site.feed("/feed", List.of("/s/lite-2", "/s/2"))
        .html("/s/lite-2", canonical + "<p>a story")
        .html("/s/2", canonical + "<p>a story");

    crawl.run();
    assertThat(storiesAskedFor()).containsExactly("/s/lite-2");
    assertThat(crawl.sink.pages()).containsOnlyKeys(site.url("/s/2"));

    crawl.run();
    assertThat(storiesAskedFor()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/s/3/amp", "/s/3?amp=1", "/s/3?outputType=amp", "/amp/s/3"})
  void knowsTheUsualFormsInALaterProcessToo(String form) {
    site.feed("/feed", List.of("/s/3")).html("/s/3", "<p>a story");
    crawl.run();
    site.feed("/feed", List.of("/s/3", form)).html(form, "<p>the same story");

    crawl.putForward(Duration.ofMinutes(31)).run();

    assertThat(storiesAskedFor()).containsExactly("/s/3");
  }

  @Test
  void keepsOneStoryForEachLanguage() {
    String translations =
        "<link rel=alternate hreflang=ar href='/s/ar'><link rel=alternate hreflang=fr href='/s/fr'>"
            + "<link rel=alternate hreflang=x-default href='/s/fr'>";
    site.feed("/feed", List.of("/s/ar", "/s/fr"))
        .html("/s/ar", translations + "<p>\u062e\u0628\u0631")
        .html("/s/fr", translations + "<p>une histoire");

    crawl.run();

    assertThat(storiesAskedFor()).containsExactlyInAnyOrder("/s/ar", "/s/fr");
  }

  @Test
  void doesNotTakeAStoryForATwinOfAHomePageThatItWronglyNames() {
    String home = link("canonical", site.url("/"));
    site.feed("/feed", List.of("/s/5", "/s/6"))
        .html("/s/5", home + "<p>a story")
        .html("/s/6", home + "<p>another");

    crawl.run();

    assertThat(storiesAskedFor()).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({
    "https://m.site.example/a/1,https://www.site.example/a/1",
    "https://amp.site.example/a/1,https://site.example/a/1",
    "https://site.example/a/1.amp.html,https://site.example/a/1.html",
    "https://site.example/a/1/amp/,https://site.example/a/1/",
    "https://site.example/a/1?x=2&amp=1,https://site.example/a/1?x=2"
  })
  void takesTheMarksOfOtherFormsAway(String form, String plain) {
    assertThat(Twins.plainForms(form)).contains(plain).doesNotContain(form);
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://site.example/camp/1", "https://site.example/a?amplitude=3"})
  void leavesOtherAddressesAlone(String url) {
    assertThat(Twins.plainForms(url)).isEmpty();
  }
}
