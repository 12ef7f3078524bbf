package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What leads to stories, wherever the site has moved it. */
class DiscoveryTest {
  private static final String ADDRESS = "127.0.0.74";

  @Test
  void findsTheStoriesOfASectionThatMoved() throws Exception {
    try (LoopbackSite site = new LoopbackSite(ADDRESS)) {
      site.on("/news", LoopbackSite.redirect("/ar/latest/"))
          .page("/ar/latest/", "<a href=/s/1>a</a><a class=next href=/page/2>next</a>")
          .links("/page/2", "/s/2")
          .page("/s/*", "a story");
      Crawl crawl = new Crawl().section(site.url("/news"));

      crawl.run();

      assertThat(crawl.sink.urls()).containsExactly(site.url("/s/1"), site.url("/s/2"));
    }
  }

  @Test
  void readsPagesOfASectionUntilThereIsNothingNew() throws Exception {
    try (LoopbackSite site = new LoopbackSite(ADDRESS)) {
      for (int i = 1; i <= 4; i++) {
        site.page(
            "/p/" + i, "<a href=/s/%d>a</a><a class=next href=/p/%d>next</a>".formatted(i, i + 1));
      }
      site.page("/s/*", "a story");
      Crawl crawl = new Crawl().section(site.url("/p/1"));

      SourceReport report = crawl.run();

      assertThat(report.discovered()).isEqualTo(4);
      assertThat(site.paths()).doesNotHaveDuplicates();
    }
  }

  @Test
  void takesTheDatesOfBrokenFeedsAndOfAtomFeedsWithoutPublished() throws Exception {
    try (LoopbackSite site = new LoopbackSite(ADDRESS)) {
      feed(
          site,
          "/broken.xml",
          "<rss><channel><item><title>A & B</title><link>/s/rss</link>"
              + "<pubDate>Fri, 01 Mar 2024 08:00:00 GMT</pubDate></item>");
      feed(
          site,
          "/atom.xml",
          "<?xml version=\"1.0\"?><feed xmlns=\"http://www.w3.org/2005/Atom\"><title>t</title>"
              + "<entry><title>C</title><link href=\"/s/atom\"/>"
              + "<updated>2024-03-02T08:00:00Z</updated></entry></feed>");
      Crawl crawl =
          new Crawl()
              .discover(new Discovery.Feed(URI.create(site.url("/broken.xml"))))
              .discover(new Discovery.Feed(URI.create(site.url("/atom.xml"))));
      site.page("/s/*", "a story");

      crawl.run();

      assertThat(day(crawl.entry(site.url("/s/rss")))).isEqualTo(LocalDate.of(2024, 3, 1));
      assertThat(day(crawl.entry(site.url("/s/atom")))).isEqualTo(LocalDate.of(2024, 3, 2));
    }
  }

  private static void feed(LoopbackSite site, String path, String xml) {
    site.on(path, exchange -> LoopbackSite.send(exchange, 200, "application/xml", xml));
  }

  private static LocalDate day(FrontierEntry entry) {
    return Objects.requireNonNull(entry.hint().published()).day();
  }
}
