package org.medina.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Source;

/** Where on a page a date may stand, and where dates stand that are not the story's. */
class DatePlacesTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
  private static final LocalDate DAY = LocalDate.of(2023, 3, 16);

  private static final Map<String, String> DATES =
      Map.of(
          "ar", "الخميس 16 آذار/مارس 2023",
          "fr", "jeudi 16 mars 2023 à 10h51",
          "fa", "۲۵ اسفند ۱۴۰۱ - ۰۸:۳۰",
          "tr", "16 Mart 2023 Perşembe",
          "he", "16 במרץ 2023",
          "en", "Thursday, March 16, 2023");

  private static final List<String> PLACES =
      List.of(
          "<meta name='date' content='@'>%",
          "<meta property='article:published_time' content='@'>%",
          "<meta name='DC.date.issued' content='@'>%",
          "<script type='application/ld+json'>{'@type':'NewsArticle','datePublished':'@'}</script>%",
          "%<h1>T</h1><time>@</time>B",
          "%<h1>T</h1><span class='date'>@</span>B",
          "%<h1>T</h1><div>@</div>B",
          "%<span class='tmstmp'>@</span><h1>T</h1>B",
          "%<p>@</p><h1>T</h1>B",
          "%<h1>T</h1>B<p class='meta'>@</p>",
          "%<h1>T</h1><div class='post-meta'>Admin | @ | 5</div>B",
          "%<h1>T</h1><ul class='info'><li>Admin</li><li>@</li><li>1204</li></ul>B",
          "%<article><h1>T</h1>B<footer>@</footer></article>",
          "%<article><header><h1>T</h1><a href='/x'>@</a></header>B</article>",
          "%<table><tr><td><h1>T</h1></td></tr><tr><td>@</td></tr><tr><td>B</td></tr></table>",
          "%<h1>T</h1><div itemprop='datePublished'>@</div>B",
          "%<h1>T</h1><abbr class='published' title='@'>posted</abbr>B",
          "%<h1>T</h1><span class='post-date' data-date='@'></span>B",
          "%<h2 class='title'>T</h2><small>@</small>B",
          "%<div class='breadcrumb'>Home</div><h1>T</h1><figure><img src='a.jpg'></figure><em>@</em>B");

  @TestFactory
  Stream<DynamicTest> findsTheDateWhereverItStands() {
    return PLACES.stream()
        .flatMap(
            place ->
                DATES.entrySet().stream()
                    .map(
                        date ->
                            DynamicTest.dynamicTest(
                                date.getKey() + " " + place,
                                () ->
                                    assertThat(
                                            published(page(place, date.getValue(), date.getKey())))
                                        .isEqualTo(DAY))));
  }

  @Test
  void doesNotTakeTheDateOfTheDayFromThePageHeader() {
    String html =
        page("%<h1>T</h1>B", "", "ar")
            .replace(
                "<nav>",
                "<div class='top'><span class='date'>الأحد 2 أبريل 2023</span></div><nav>");
    assertThat(extract(html).published()).isNull();
  }

  @Test
  void doesNotTakeDatesFromSidebarsCommentsAndRelatedStories() {
    String html =
        page("%<h1>T</h1>B", "", "en")
            .replace(
                "</main>",
                "</main><aside><time datetime='2023-04-02'>2 April 2023</time></aside>"
                    + "<div class='comments'><time datetime='2023-04-03'>3 April 2023</time></div>"
                    + "<div class='related-posts'><p class='date'>4 April 2023</p></div>"
                    + "<footer>© 2024 Example, 5 April 2023</footer>");
    assertThat(extract(html).published()).isNull();
  }

  @Test
  void tellsPublicationFromChange() {
    String html =
        page(
            "%<h1>T</h1><p class='meta'>Updated: 18 March 2023. Published: 16 March 2023</p>B",
            "", "en");
    ExtractedArticle article = extract(html);
    assertThat(article.published()).extracting(StoryDate::day).isEqualTo(DAY);
    assertThat(article.modified()).extracting(StoryDate::day).isEqualTo(LocalDate.of(2023, 3, 18));
  }

  @Test
  void takesTheDayOfTheAddressBeforeAChangeOfThePage() {
    String html = page("%<h1>T</h1><p class='meta'>آخر تحديث 28 مارس 2023</p>B", "", "ar");
    ExtractedArticle article =
        EXTRACTOR.extract(
            raw(html, "https://news.example/2023/3/16/story/index.html"), SiteRules.NONE);
    assertThat(article.published()).extracting(StoryDate::day).isEqualTo(DAY);
    assertThat(article.published()).extracting(StoryDate::source).isEqualTo(Source.URL);
  }

  @Test
  void refusesDatesOfTheFutureAndOfLongAgo() {
    String html = page("%<h1>T</h1><span class='date'>@</span>B", "16 March 2033", "en");
    assertThat(extract(html).published()).isNull();
    assertThat(extract(html.replace("2033", "1933")).published()).isNull();
  }

  @Test
  void boundsDatesByTheClockWhereTheFetchTimeIsNotKnown() {
    var clock = Clock.fixed(Instant.parse("2023-03-10T00:00:00Z"), ZoneOffset.UTC);
    RawPage page =
        new RawPage(
            "https://news.example/a",
            page("%<h1>T</h1><time>@</time>B", "16 March 2023", "en")
                .getBytes(StandardCharsets.UTF_8),
            null,
            null);
    assertThat(new ArticleExtractor(clock).extract(page, SiteRules.NONE).published()).isNull();
    assertThat(EXTRACTOR.extract(page, SiteRules.NONE).published()).isNotNull();
  }

  @Test
  void takesTheReadersDayWhenTheMachineDateIsInAnotherZone() {
    String html =
        page(
            "<meta property='article:published_time' content='2023-03-17T01:30:00Z'>%<h1>T</h1><span class='date'>@</span>B",
            "16 mars 2023", "fr");
    assertThat(published(html)).isEqualTo(DAY);
  }

  @Test
  void findsTheDayOfTheEventThatTheTextReports() {
    String html =
        page("<meta property='article:published_time' content='2023-03-18'>%<h1>T</h1>B", "", "en")
            .replace("<p>", "<p>The mayors met on Thursday, March 16, 2023 in the old town hall. ");
    assertThat(extract(html).event()).isEqualTo(DAY);
    assertThat(extract(html.replace("Thursday", "Friday")).event()).isNull();
  }

  private static LocalDate published(String html) {
    StoryDate date = extract(html).published();
    return date == null ? LocalDate.MIN : date.day();
  }

  private static ExtractedArticle extract(String html) {
    return EXTRACTOR.extract(
        raw(html, "https://news.example/story-about-the-meeting"), SiteRules.NONE);
  }

  private static RawPage raw(String html, String url) {
    Instant fetched = Instant.parse("2024-01-05T10:00:00Z");
    return new RawPage(
        url, html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", fetched);
  }

  private static String page(String place, String date, String language) {
    String title = TestPages.title(language);
    int body = place.indexOf('%');
    String main = place.substring(body + 1).isEmpty() ? "<h1>T</h1>B" : place.substring(body + 1);
    String head = place.substring(0, body).replace('\'', '"');
    return ("<html lang='"
            + language
            + "'><head><title>T | Example</title>"
            + head
            + "</head><body>"
            + "<nav><a href='/'>Home</a><a href='/a'>News</a></nav><main>"
            + main.replace("B", TestPages.body(language))
            + "</main>"
            + "<div class='sidebar'><ul><li><a href='/1'>Another story</a> 2 April 2023</li></ul></div></body></html>")
        .replace(">T<", ">" + title + "<")
        .replace(">T |", ">" + title + " |")
        .replace("@type", "#type")
        .replace("@", date)
        .replace("#type", "@type");
  }
}
