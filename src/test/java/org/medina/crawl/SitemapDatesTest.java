package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.TestCrawl.sitemap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** What sitemaps say of changes decides when stories are read again. */
class SitemapDatesTest {
  private final LocalSite site = new LocalSite();
  private final TestCrawl crawl = new TestCrawl().source("s", site, sitemap(site, "/map.xml"));

  @AfterEach
  void stop() {
    site.close();
  }

  private void map(String... urls) {
    site.text(
        "/map.xml",
        "application/xml",
        "<?xml version=\"1.0\"?><urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\""
            + " xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">"
            + String.join("", urls)
            + "</urlset>");
  }

  private String url(String path, Object modified) {
    return "<url><loc>%s</loc><lastmod>%s</lastmod></url>".formatted(site.url(path), modified);
  }

  private static Instant ago(Duration time) {
    return Instant.now().minus(time);
  }

  private long asked(String path) {
    return site.paths().stream().filter(path::equals).count();
  }

  @Test
  void readsAgainWhatChangedAndNothingElse() {
    Instant before = ago(Duration.ofDays(3));
    site.html("/a", "<p>a").html("/b", "<p>b").html("/c", "<p>c");
    map(url("/a", before), url("/b", before), url("/c", LocalDate.now().minusDays(9)));
    crawl.run();

    map(
        url("/a", before),
        url("/b", Instant.now().plus(Duration.ofMinutes(30))),
        url("/c", LocalDate.now().minusDays(9)));
    crawl.putForward(Duration.ofHours(3)).run();

    assertThat(asked("/a")).isEqualTo(1);
    assertThat(asked("/b")).isEqualTo(2);
    assertThat(asked("/c")).isEqualTo(1);

    crawl.putForward(Duration.ofDays(6)).run();
    assertThat(asked("/a")).isEqualTo(1);
  }

  @Test
  void doesNotBelieveAGeneratorThatDatesEverythingNow() {
    String[] paths = IntStream.range(0, 12).mapToObj(i -> "/story-" + i).toArray(String[]::new);
    for (String path : paths) {
      site.html(path, "<p>" + path);
    }
    for (int poll = 0; poll < 3; poll++) {
      Instant now = Instant.now().plus(Duration.ofMinutes(31L * poll));
      map(IntStream.range(0, 12).mapToObj(i -> url(paths[i], now)).toArray(String[]::new));
      crawl.putForward(Duration.ofMinutes(poll == 0 ? 0 : 25)).run();
    }

    assertThat(
            site.paths().stream().filter(p -> p.startsWith("/story-")).collect(Collectors.toSet()))
        .hasSize(12);
    assertThat(site.paths().stream().filter(p -> p.startsWith("/story-"))).hasSize(12);
  }

  @Test
  void takesTitleDateAndLanguageOfNewsSitemaps() {
    site.html("/n", "<p>n");
    map(
        "<url><loc>%s</loc><news:news><news:publication><news:name>N</news:name>"
                .formatted(site.url("/n"))
            + "<news:language>ar</news:language></news:publication>"
            + "<news:publication_date>2024-03-16T10:00:00+01:00</news:publication_date>"
            + "<news:title>T</news:title></news:news></url>");

    crawl.run();

    FetchedPage.Hint hint = Objects.requireNonNull(crawl.sink.pages().get(site.url("/n"))).hint();
    assertThat(hint.title()).isEqualTo("T");
    assertThat(hint.language()).isEqualTo("ar");
    assertThat(Objects.requireNonNull(hint.published()).day()).isEqualTo(LocalDate.of(2024, 3, 16));
  }
}
