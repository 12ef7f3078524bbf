package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** Stories of an outlet of which nothing is known but its home page. */
class AutoDiscoveryTest {
  private final LocalSite site = new LocalSite();

  @AfterEach
  void stop() {
    site.close();
  }

  private TestCrawl crawl() {
    site.page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));
    TestCrawl crawl =
        new TestCrawl().source("s", site, new Discovery.Auto(URI.create(site.url("/"))));
    crawl.run();
    return crawl;
  }

  private String sitemap(String... paths) {
    StringBuilder map =
        new StringBuilder("<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>");
    for (String path : paths) {
      map.append("<url><loc>").append(site.url(path)).append("</loc></url>");
    }
    return map.append("</urlset>").toString();
  }

  @Test
  void followsTheFeedThatTheHomePageNames() {
    site.html(
        "/",
        "<html><head><link rel=alternate type='application/rss+xml' href='news.xml'></head></html>");
    site.feed("/news.xml", List.of("/s/1", "/s/2"));

    assertThat(crawl().sink.pages()).containsKeys(site.url("/s/1"), site.url("/s/2"));
  }

  @Test
  void readsACompressedSitemapThatRobotsNamesThroughItsIndex() throws IOException {
    site.html("/", "<p>nothing here");
    site.text(
        "/robots.txt",
        "text/plain",
        "User-agent: *\nDisallow:\nSitemap: " + site.url("/map-index.xml") + "\n");
    site.text(
        "/map-index.xml",
        "application/xml",
        "<sitemapindex xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><sitemap><loc>"
            + site.url("/map.xml.gz")
            + "</loc></sitemap></sitemapindex>");
    byte[] map = zipped(sitemap("/s/1"));
    site.page(
        "/map.xml.gz",
        (request, reply) -> reply.send(200, Map.of("Content-Type", "application/gzip"), map));

    assertThat(crawl().sink.pages()).containsKey(site.url("/s/1"));
  }

  private static byte[] zipped(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/feed/", "/rss.xml", "/sitemap.xml"})
  void looksInTheUsualPlaces(String place) {
    site.html("/", "<p>nothing here");
    if (!place.equals("/sitemap.xml")) {
      site.feed(place, List.of("/s/1"));
    } else {
      site.text(place, "application/xml", sitemap("/s/1"));
    }

    assertThat(crawl().sink.pages()).containsKey(site.url("/s/1"));
  }
}
