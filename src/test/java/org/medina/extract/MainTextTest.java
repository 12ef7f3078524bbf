package org.medina.extract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.medina.model.LeftOutLine;

/** The main text of pages as outlets write them; @ is the story's paragraphs, T its headline. */
class MainTextTest {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();

  private static final List<String> PATTERNS =
      List.of(
          "<main><h1>T</h1><div class='entry-content'>@</div></main>",
          "<article><h1>T</h1><p class='byline'>By Jane Example</p><time>16 March 2023</time>@</article>",
          "<div itemprop='articleBody'>@</div>",
          "<div id='x1'><h1>T</h1><div class='q7'>@</div></div>",
          "<table><tr><td width='200'>NAV</td><td><font><b>T</b></font><br>@</td></tr></table>",
          "<div class='post has-sidebar tag-city category-news'><h1>T</h1>@<div class='tags'>Tags: <a href='/t'>city</a></div></div>",
          "<article>@<div class='share'>Share this</div><p><a href='/x'>Read also: City closes an old garden by the river</a></p></article>",
          "<article>@<p>اقرأ أيضا: <a href='/x'>خبر آخر عن الحدائق في المدينة القديمة</a></p><p>تابعونا على فيسبوك</p></article>",
          "<article>@<p><strong>Lire aussi : <a href='/x'>Un autre article sur les jardins de la ville</a></strong></p></article>",
          "<article><figure><img src='a.jpg'><figcaption>The garden, seen from above. Photo: Jane Example</figcaption></figure>@</article>",
          "<article>@</article><section class='comments'><p>What a wonderful garden this is, I shall go there every day with my dog and my neighbours.</p></section>",
          "<article>@</article><aside><p>Subscribe to our newsletter and get all the news of the city every morning, free of charge.</p></aside>",
          "<header><h1>T</h1><p class='standfirst'>What the new garden means for the city, in a word.</p></header><div class='article-body'>@</div>",
          "<span class='kicker'>Cities</span><h1>T</h1>@",
          "<form id='aspnetForm'><div class='wrap'><div class='news-detail'>@</div></div></form>",
          "<div class='main'><div class='story'>@</div><div class='more'>CARDS</div></div>",
          "<section><div><div><div><div>@</div></div></div></div></section><div class='cookie-banner'><p>We use cookies to make this site better and to show you what you like, as all sites do.</p></div>");

  @TestFactory
  Stream<DynamicTest> takesTheStoryAndNothingElse() {
    return Stream.of("ar", "fr", "en", "fa")
        .flatMap(
            language ->
                PATTERNS.stream()
                    .map(
                        pattern ->
                            DynamicTest.dynamicTest(
                                language + " " + pattern,
                                () ->
                                    assertThat(text(page(pattern, language)))
                                        .isEqualTo(
                                            String.join("\n\n", TestPages.paragraphs(language))))));
  }

  @Test
  void takesLinesBetweenBreaksAsParagraphs() {
    String body = String.join("<br><br>", TestPages.paragraphs("ar"));
    assertThat(text("<div class='d'><b>T</b></div><div class='d2'>" + body + "</div>"))
        .isEqualTo(String.join("\n\n", TestPages.paragraphs("ar")));
  }

  @Test
  void keepsAFirstParagraphThatTheDescriptionRepeats() {
    List<String> story = TestPages.paragraphs("en");
    String wrapped =
        "<html><head><title>T</title><meta name='description' content='"
            + story.getFirst()
            + "'></head><body><div id='text'><h1>T</h1><span class='focus'><p>"
            + story.getFirst()
            + "</p></span><span></span><p>"
            + String.join("</p><p>", story.subList(1, story.size()))
            + "</p></div></body></html>";
    assertThat(text(wrapped)).isEqualTo(String.join("\n\n", story));
  }

  @Test
  void keepsSubheadsListsAndQuotes() {
    List<String> p = TestPages.paragraphs("en");
    String html =
        "<article><p>%s</p><h2>What comes next</h2><ul><li>More trees for the northern quarter</li><li>A new bridge</li></ul><blockquote>%s</blockquote><p>%s</p></article>"
            .formatted(p.get(0), p.get(1), p.get(2));
    assertThat(text(html))
        .isEqualTo(
            String.join(
                "\n\n",
                p.get(0),
                "What comes next",
                "More trees for the northern quarter",
                "A new bridge",
                p.get(1),
                p.get(2)));
  }

  @Test
  void keepsAPhraseThatTheStoryDiscusses() {
    String sentence =
        "Read more books, said the mayor, and the garden will have a library for it before the summer ends.";
    assertThat(text("<article>" + TestPages.body("en") + "<p>" + sentence + "</p></article>"))
        .endsWith(sentence);
  }

  @Test
  void namesTheStockPhrasesBesideTheStoryWithTheirPlaces() {
    List<String> story = TestPages.paragraphs("en");
    String html =
        "<nav><a href='/s'>Subscribe</a></nav><div class='share'>Share this</div><article><h1>T</h1><p>%s</p><p>Read also: <a href='/x'>Another story</a></p><p>%s</p></article><footer><p>The Lantern</p><a class='screen-reader-text' href='#'>Back to top button</a></footer>"
            .formatted(story.get(0), String.join("</p><p>", story.subList(1, story.size())));
    List<LeftOutLine> leftOut = EXTRACTOR.extract(raw(html), SiteRules.NONE).content().leftOut();
    assertThat(leftOut)
        .containsExactly(
            new LeftOutLine(0, "Share this", true),
            new LeftOutLine(2, "Read also: Another story", true),
            new LeftOutLine(story.size() + 2, "Back to top button", true));
  }

  @Test
  void leavesOutCommentsThatAreLongerThanTheStory() {
    String comment =
        "<li class='comment'><div class='entry-content'><p>I walked there last summer with my whole family,"
            + " and we all thought that the old trees were the best part of it, by far.</p></div></li>";
    String html =
        "<div class='wrap'><h1>City</h1><div class='entry-content'>"
            + TestPages.body("en")
            + "</div><div id='comments' class='comments-area'><ol class='commentlist'>"
            + comment.repeat(30)
            + "</ol></div></div>";
    assertThat(text(html)).isEqualTo(String.join("\n\n", TestPages.paragraphs("en")));
  }

  @Test
  void takesTheTextOfTheDataWhereTheMarkupHasNone() {
    String body = String.join("\\n", TestPages.paragraphs("fr"));
    String html =
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"articleBody\":\""
            + body
            + "\"}</script><div id='app'></div>";
    assertThat(text(html)).isEqualTo(String.join("\n\n", TestPages.paragraphs("fr")));
  }

  @Test
  void followsTheRulesOfTheSite() {
    String html =
        "<div class='odd'><p>Short.</p><p class='ad-like'>Drop me, please.</p></div>"
            + TestPages.body("en");
    SiteRules rules = new SiteRules(null, ".odd", null, null, List.of(".ad-like"));
    assertThat(EXTRACTOR.extract(raw(html), rules).content().text()).isEqualTo("Short.");
  }

  @Test
  void ignoresRulesThatAreNoSelectors() {
    SiteRules rules = new SiteRules("((", ":::", "[[", ">>", List.of("[["));
    assertThat(EXTRACTOR.extract(raw(TestPages.body("en")), rules).content().text()).isNotEmpty();
  }

  private static String page(String pattern, String language) {
    String cards =
        "<div class='c'><a href='/1'>Another story about a bridge and its builders</a></div>"
            .repeat(4);
    String nav = "<a href='/a'>News</a> <a href='/b'>Cities</a> ".repeat(6);
    return "<title>"
        + TestPages.title(language)
        + " - Example</title><div class='top'>"
        + nav
        + "</div>"
        + pattern
            .replace("@", TestPages.body(language))
            .replace("T</", TestPages.title(language) + "</")
            .replace("NAV", nav)
            .replace("CARDS", cards)
        + "<div class='footer'>© 2023 Example. All rights reserved.</div>";
  }

  private static String text(String html) {
    return EXTRACTOR.extract(raw(html), SiteRules.NONE).content().text();
  }

  private static RawPage raw(String html) {
    return new RawPage(
        "https://news.example/a-story-about-gardens",
        html.getBytes(UTF_8),
        "text/html; charset=utf-8",
        null);
  }
}
