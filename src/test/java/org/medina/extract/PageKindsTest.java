package org.medina.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.extract.ExtractedArticle.PageKind;

class PageKindsTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en", "fa", "tr", "he"})
  void aStoryWithNothingButMarkupIsAnArticle(String language) {
    String html =
        "<title>%s</title><nav>%s</nav><h1>%s</h1>%s%s"
            .formatted(
                TestPages.title(language),
                links(10),
                TestPages.title(language),
                TestPages.body(language),
                cards(language, 6));
    assertThat(kind("https://news.example/2023/03/16/city-opens-a-new-garden", html))
        .isEqualTo(PageKind.ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void aShortStoryThatSaysSoIsAnArticle(String language) {
    String html =
        "<meta property='og:type' content='article'><meta property='article:published_time' content='2023-03-16'><h1>%s</h1><article><p>%s</p></article>%s"
            .formatted(
                TestPages.title(language),
                TestPages.paragraphs(language).getFirst(),
                cards(language, 12));
    assertThat(kind("https://news.example/news/1234567", html)).isEqualTo(PageKind.ARTICLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void aHomePageIsNotAnArticle(String language) {
    String html =
        "<meta property='og:type' content='website'><title>Example</title><nav>%s</nav>%s"
            .formatted(links(20), cards(language, 40));
    assertThat(kind("https://news.example/", html)).isEqualTo(PageKind.LISTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void aSectionWithoutAnyMetadataIsNotAnArticle(String language) {
    String html =
        "<title>Cities | Example</title><nav>%s</nav><h1>Cities</h1>%s"
            .formatted(links(20), cards(language, 12));
    assertThat(kind("https://news.example/cities", html)).isEqualTo(PageKind.LISTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "fr", "en"})
  void anArchiveOfLongExcerptsIsNotAnArticle(String language) {
    String entry =
        "<article class='post'><h2><a href='/s%d'>"
            + TestPages.title(language)
            + "</a></h2><span class='date'>16/03/2023</span><p>"
            + TestPages.paragraphs(language).get(1)
            + "</p><a href='/s'>Read more</a></article>";
    String html =
        "<title>Archive</title><nav>%s</nav><h1>Cities</h1><main>%s</main><div class='pagination'>%s</div>"
            .formatted(links(20), repeat(entry, 10), links(5));
    assertThat(kind("https://news.example/category/cities/", html)).isEqualTo(PageKind.LISTING);
    assertThat(kind("https://news.example/cities/", html)).isEqualTo(PageKind.LISTING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ar", "en"})
  void aListOfHeadlinesInATableIsNotAnArticle(String language) {
    String row =
        "<tr><td><a href='/s%d'>" + TestPages.title(language) + "</a></td><td>16/03/2023</td></tr>";
    String html = "<title>Cities</title><table>" + repeat(row, 25) + "</table>";
    assertThat(kind("https://news.example/cities.php", html)).isNotEqualTo(PageKind.ARTICLE);
  }

  private static PageKind kind(String url, String html) {
    String page = "<html><head></head><body>" + html + "</body></html>";
    return EXTRACTOR
        .extract(
            new RawPage(url, page.getBytes(UTF_8), "text/html; charset=utf-8", null),
            SiteRules.NONE)
        .kind();
  }

  private static String cards(String language, int count) {
    String card =
        "<div class='card'><img src='a.jpg'><h3><a href='/story-%d'>"
            + TestPages.title(language)
            + "</a></h3><p>"
            + TestPages.paragraphs(language).getFirst().substring(0, 90)
            + "…</p></div>";
    return "<section>" + repeat(card, count) + "</section>";
  }

  private static String links(int count) {
    return repeat("<a href='/section-%d'>Section</a> ", count);
  }

  private static String repeat(String part, int count) {
    return IntStream.range(0, count).mapToObj(part::formatted).collect(Collectors.joining());
  }
}
