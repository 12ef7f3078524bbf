package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.medina.testing.LocalSite;

/** What leads to stories, wherever the site has moved it. */
class DiscoveryTest {
  @Test
  void findsTheStoriesOfASectionThatMoved() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.page(
              "/news",
              (request, reply) -> reply.send(301, Map.of("Location", "/ar/latest/"), new byte[0]))
          .html("/ar/latest/", "<a href=/s/1>a</a><a class=next href=/page/2>next</a>")
          .links("/page/2", "/s/2")
          .page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));
      Crawl crawl = new Crawl().section(site.url("/news"));

      crawl.run();

      assertThat(crawl.sink.urls()).containsExactly(site.url("/s/1"), site.url("/s/2"));
    }
  }

  @Test
  void readsPagesOfASectionUntilThereIsNothingNew() throws Exception {
    try (LocalSite site = new LocalSite()) {
      for (int i = 1; i <= 4; i++) {
        site.html(
            "/p/" + i, "<a href=/s/%d>a</a><a class=next href=/p/%d>next</a>".formatted(i, i + 1));
      }
      site.page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));
      Crawl crawl = new Crawl().section(site.url("/p/1"));

      SourceReport report = crawl.run();

      assertThat(report.discovered()).isEqualTo(4);
      assertThat(site.paths()).doesNotHaveDuplicates();
    }
  }

  private static String index(LocalSite site, int maps) {
    StringBuilder xml = new StringBuilder("<?xml version=\"1.0\"?><sitemapindex>");
    for (int i = 0; i < maps; i++) {
      xml.append(
          "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>"
              .formatted(site.url("/map-" + i + ".xml"), LocalDate.of(2015, 1, 1).plusMonths(i)));
    }
    return xml.append("</sitemapindex>").toString();
  }

  private static LocalSite withMaps(LocalSite site, int maps) {
    site.page(
        "/maps.xml", (request, reply) -> reply.text(200, "application/xml", index(site, maps)));
    for (int i = 0; i < maps; i++) {
      String story = site.url("/s/" + i);
      site.page(
          "/map-" + i + ".xml",
          (request, reply) ->
              reply.text(
                  200,
                  "application/xml",
                  "<?xml version=\"1.0\"?><urlset><url><loc>%s</loc></url></urlset>"
                      .formatted(story)));
    }
    return site.page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));
  }

  @Test
  void readsOnlyTheNewestSitemapsOfAnEndlessIndex() throws Exception {
    try (LocalSite site = withMaps(new LocalSite(), 80)) {
      Crawl crawl = new Crawl().discover(new Discovery.Sitemap(URI.create(site.url("/maps.xml"))));

      SourceReport report = crawl.run();

      assertThat(report.discovered()).isEqualTo(50);
      assertThat(crawl.sink.urls())
          .contains(site.url("/s/79"), site.url("/s/30"))
          .doesNotContain(site.url("/s/29"));
    }
  }

  @Test
  void readsTheArchiveBackToADayAlsoAfterTheCurrentPagesWereRead() throws Exception {
    try (LocalSite site = withMaps(new LocalSite(), 80)) {
      Crawl crawl = new Crawl().discover(new Discovery.Sitemap(URI.create(site.url("/maps.xml"))));
      crawl.run();

      SourceReport report = crawl.run(new CrawlScope(null, LocalDate.of(2016, 1, 1)));

      assertThat(report.discovered()).isEqualTo(30 - 12);
      assertThat(crawl.sink.urls())
          .contains(site.url("/s/12"))
          .doesNotContain(site.url("/s/11"))
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void leavesACalendarWithoutEndWhenItHoldsNothingNew() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.page(
          "/day/*",
          (request, reply) -> {
            String path = request.path();
            int day = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
            reply.html("<a href=/s/1>a</a><a class=next href=/day/%d>next</a>".formatted(day + 1));
          });
      site.html("/s/1", "a story");
      Crawl crawl = new Crawl().section(site.url("/day/1"));

      crawl.run(new CrawlScope(null, LocalDate.of(2001, 1, 1)));

      assertThat(site.paths().size()).isLessThanOrEqualTo(53);
    }
  }

  @Test
  void takesTheDatesOfBrokenFeedsAndOfAtomFeedsWithoutPublished() throws Exception {
    try (LocalSite site = new LocalSite()) {
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
      site.page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));

      crawl.run();

      assertThat(day(crawl.entry(site.url("/s/rss")))).isEqualTo(LocalDate.of(2024, 3, 1));
      assertThat(day(crawl.entry(site.url("/s/atom")))).isEqualTo(LocalDate.of(2024, 3, 2));
    }
  }

  private static void feed(LocalSite site, String path, String xml) {
    site.page(path, (request, reply) -> reply.text(200, "application/xml", xml));
  }

  private static LocalDate day(FrontierEntry entry) {
    return Objects.requireNonNull(entry.hint().published()).day();
  }
}
