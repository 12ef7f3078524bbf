package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.TestCrawl.feed;

import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** Feeds of every kind, sound and not, as servers send them. */
class FeedKindsTest {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  private final LocalSite site = new LocalSite();
  private final TestCrawl crawl = new TestCrawl();

  @AfterEach
  void stop() {
    site.close();
  }

  private SourceReport crawl(String type, String feed) {
    site.text("/feed", type, feed);
    site.page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));
    return crawl.source("s", site, feed(site, "/feed")).runFor("s");
  }

  private FetchedPage.Hint hint(String path) {
    return Objects.requireNonNull(crawl.sink.pages().get(site.url(path))).hint();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/rss+xml|<rss version='2.0'><channel><title>t</title><item><title>A</title>"
            + "<link>/s/1</link><pubDate>Fri, 01 Mar 2024 08:00:00 GMT</pubDate></item></channel></rss>",
        "application/rdf+xml|<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'"
            + " xmlns='http://purl.org/rss/1.0/' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
            + "<channel rdf:about='/'><title>t</title><link>/</link></channel><item rdf:about='/s/1'>"
            + "<title>A</title><link>/s/1</link><dc:date>2024-03-01T08:00:00Z</dc:date></item></rdf:RDF>",
        "application/atom+xml|<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title><entry>"
            + "<title>A</title><link href='/s/1'/><published>2024-03-01T08:00:00Z</published></entry></feed>",
        "application/feed+json|{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"id\":\"1\","
            + "\"title\":\"A\",\"url\":\"/s/1\",\"date_published\":\"2024-03-01T08:00:00Z\"}]}"
      })
  void readsEveryKindWithRelativeLinksTitlesAndDates(String type, String feed) {
    assertThat(crawl(type, feed).discovered()).isEqualTo(1);

    assertThat(hint("/s/1").title()).isEqualTo("A");
    assertThat(Objects.requireNonNull(hint("/s/1").published()).day()).isEqualTo(DAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Fri, 1 Mar 2024 08:00 +0000",
        "2024-03-01 08:00:00",
        "2024-03-01",
        "01 Mar 2024 08:00:00 UTC"
      })
  void readsOddDatesAndNoneFromNonsense(String date) {
    crawl(
        "text/xml",
        "<rss version='2.0'><channel><title>t</title><item><link>/s/1</link><pubDate>"
            + date
            + "</pubDate></item><item><link>/s/2</link><pubDate>soon</pubDate></item></channel></rss>");

    assertThat(Objects.requireNonNull(hint("/s/1").published()).day()).isEqualTo(DAY);
    assertThat(hint("/s/2").published()).isNull();
  }

  @Test
  void readsWhatCanBeReadOfAFeedThatIsBrokenOff() {
    SourceReport report =
        crawl(
            "application/rss+xml",
            "<rss version='2.0'><channel><item><link>/s/1</link></item><item><link>/s/2</link></item><it");

    assertThat(report.discovered()).isEqualTo(2);
  }

  @Test
  void saysThatAPageOfHtmlIsNoFeed() {
    SourceReport report =
        crawl("text/html", "<!doctype html><html><body><a href=/s/1>a</a><p>Moved.</body></html>");

    assertThat(report.discovered()).isZero();
    assertThat(report.failed()).isNotEmpty();
  }
}
