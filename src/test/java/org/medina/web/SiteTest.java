package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SiteTest {
  private static Visits visits;

  @BeforeAll
  static void start() {
    visits = Visits.toFiction();
  }

  @AfterAll
  static void stop() {
    visits.close();
  }

  @Test
  void answersEveryPageInEveryLanguageWithItsDirection() {
    Map<String, String> directions = Map.of("en", "ltr", "fr", "ltr", "ar", "rtl");
    for (String path : Visits.pages().keySet()) {
      directions.forEach(
          (language, direction) -> {
            var answer = visits.get(and(path, "ui=" + language));
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                .hasValue("text/html;charset=utf-8");
            Element html = visits.page(and(path, "ui=" + language)).selectFirst("html");
            assertThat(html.attr("lang")).isEqualTo(language);
            assertThat(html.attr("dir")).isEqualTo(direction);
          });
    }
  }

  @Test
  void choosesTheLanguageTheBrowserAsksForUntilTheReaderChooses() {
    assertThat(html("/", "Accept-Language", "ar-EG,ar;q=0.9,en;q=0.5")).contains("lang=\"ar\"");
    assertThat(html("/", "Accept-Language", "de,fr;q=0.5")).contains("lang=\"fr\"");
    assertThat(html("/", "Accept-Language", ";;nonsense")).contains("lang=\"en\"");
    assertThat(html("/?ui=en", "Accept-Language", "ar")).contains("<html lang=\"en\"");
  }

  @Test
  void keepsAChosenLanguageInEveryLinkToAPage() {
    for (String path : Visits.pages().keySet()) {
      for (Element link : visits.page(and(path, "ui=fr")).select("a[href^=/]:not([hreflang])")) {
        String href = link.attr("href");
        if (!href.startsWith("/api/") && !href.endsWith(".csv") && !href.endsWith(".json")) {
          assertThat(href).as("on %s", path).contains("ui=fr");
        }
      }
    }
  }

  @Test
  void hasNoInlineScriptOrStyleAndLoadsNothingFromElsewhere() {
    for (String path : Visits.pages().keySet()) {
      Document page = visits.page(path);
      assertThat(page.select("style, [style], script:not([src]), iframe, img")).as(path).isEmpty();
      for (Element loaded : page.select("script[src], link[rel=stylesheet], link[rel=icon]")) {
        assertThat(loaded.attr("src") + loaded.attr("href")).startsWith("/assets/");
      }
      for (Element element : page.getAllElements()) {
        assertThat(element.attributes().asList())
            .noneMatch(attribute -> attribute.getKey().startsWith("on"));
      }
    }
  }

  @Test
  void sendsHeadersThatKeepPagesHarmless() {
    var headers = visits.get("/").headers();
    assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
        .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
    assertThat(headers.firstValue("Referrer-Policy")).isPresent();
  }

  @Test
  void printsHostileTextAsText() {
    for (String path :
        List.of("/article/hostile", "/search?q=lanterns", "/article/hostile?q=script")) {
      Document page = visits.page(path);
      assertThat(page.select("main script, main img, main b")).as(path).isEmpty();
      assertThat(page.select("main").text()).contains("document.title='owned'");
    }
  }

  @Test
  void isolatesEveryTitleAndSnippetByLanguageAndDirection() {
    Document page = visits.page("/search?ui=ar");
    assertThat(page.select(".hit")).hasSize(20);
    assertThat(page.select(".hit h2")).allMatch(SiteTest::isolated);
    assertThat(page.select(".hit .snippet")).isNotEmpty().allMatch(SiteTest::isolated);
    assertThat(page.select("time")).allMatch(time -> time.attr("dir").equals("auto"));
    assertThat(page.selectFirst("input[name=q]").attr("dir")).isEqualTo("auto");
  }

  @Test
  void leadsToTheCanonicalAddressOfASearchOnce() {
    var answer = visits.get("/search?country=&q=mayor&from=&to=&sort=relevance&page=1&foo=bar");
    assertThat(answer.statusCode()).isEqualTo(302);
    String target = answer.headers().firstValue("Location").orElseThrow();
    assertThat(target).endsWith("/search?q=mayor");
    assertThat(visits.get("/search?q=mayor").statusCode()).isEqualTo(200);
  }

  @Test
  void saysWhatIsWrongWithADateBesideItsFieldAndKeepsTheOtherFilters() {
    Document page = visits.page("/search?q=mayor&country=MA&from=soon");
    assertThat(page.selectFirst("#from").attr("aria-describedby")).isEqualTo("from-fault");
    assertThat(page.selectFirst("#from-fault").text()).contains("soon");
    assertThat(page.select("input[name=country][value=MA]").hasAttr("checked")).isTrue();
    assertThat(visits.page("/search?from=2026-02-01&to=2026-01-01").select("#from-fault").text())
        .contains("exchanged");
  }

  @Test
  void marksAnUnknownValueAsNotFound() {
    assertThat(visits.page("/search?country=XX").select(".chips .unknown")).hasSize(1);
    assertThat(visits.page("/search?country=MA").select(".chips .unknown")).isEmpty();
  }

  @Test
  void showsForEveryFacetValueTheNumberItsChoiceGives() {
    Document page = visits.page("/search?q=mayor");
    List<String> checked = new ArrayList<>();
    for (Element box : page.select(".facet li input[type=checkbox]")) {
      String label = box.parent().select(".c").first().ownText();
      Document chosen =
          visits.page(
              "/search?q=mayor&"
                  + box.attr("name")
                  + "="
                  + java.net.URLEncoder.encode(box.attr("value"), StandardCharsets.UTF_8));
      assertThat(chosen.selectFirst("h1").ownText()).startsWith(label + " ");
      checked.add(box.attr("value"));
    }
    assertThat(checked).hasSizeGreaterThan(10);
  }

  @Test
  void listsTheSameStoriesInEveryInterfaceLanguage() {
    for (String search : List.of("/search", "/search?q=mayor", "/search?country=TN")) {
      List<String> english = ids(visits.page(and(search, "ui=en")));
      assertThat(english).isNotEmpty();
      assertThat(ids(visits.page(and(search, "ui=fr")))).isEqualTo(english);
      assertThat(ids(visits.page(and(search, "ui=ar")))).isEqualTo(english);
    }
  }

  @Test
  void knowsTheWayBackAndToTheNeighboursInTheSearch() {
    Document results = visits.page("/search?q=mayor&country=MA");
    String second = results.select(".hit h2 a").get(1).attr("href");
    Document article = visits.page(second);
    assertThat(article.select(".way a").first().attr("href"))
        .isEqualTo("/search?q=mayor&country=MA");
    assertThat(article.select(".way a[rel=prev]").attr("href"))
        .isEqualTo(results.select(".hit h2 a").get(0).attr("href"));
    assertThat(article.select(".way a[rel=next]").attr("href"))
        .isEqualTo(results.select(".hit h2 a").get(2).attr("href"));
  }

  @Test
  void showsWhoAStoryNamesAsWhatAndWhy() {
    Document article = visits.page("/article/story5");
    assertThat(article.select(".who .role").eachText()).contains("Mayor of Port Example");
    assertThat(article.select(".who blockquote").eachText())
        .anyMatch(sentence -> sentence.startsWith("A sentence about"));
    var csv = visits.get("/article/story5/people.csv");
    assertThat(new String(csv.body(), StandardCharsets.UTF_8))
        .startsWith("\uFEFFperson,name,role")
        .contains("salma-example,Salma Example,Mayor of Port Example,MA");
  }

  @Test
  void shadesTheTimesInWhichAnOutletCouldNotBeReadAndSaysSo() {
    Document all = visits.page("/search?ui=en");
    assertThat(all.select(".bars rect.gap")).hasSize(2);
    assertThat(all.select(".gaps").text()).contains("Le Phare", "3 June 2025", "21 June 2025");
    assertThat(all.select(".chart th .warn")).isNotEmpty();
    assertThat(visits.page("/search?source=le-phare").select(".bars rect.gap")).hasSize(2);
    assertThat(visits.page("/search?source=harbour-times").select(".gap, .gaps")).isEmpty();
  }

  @Test
  void feedsFailuresToWhoeverWatches() {
    for (String page : List.of("/status", "/sources")) {
      String href = visits.page(page).select("link[type=application/atom+xml]").attr("href");
      Document feed = Jsoup.parse(visits.text(href), Parser.xmlParser());
      assertThat(feed.select("entry > title").eachText())
          .anyMatch(title -> title.contains("Le Phare") && title.contains("could not be read"))
          .anyMatch(title -> title.contains("Le Phare") && title.contains("silent"));
      assertThat(feed.select("entry > id").eachText()).doesNotHaveDuplicates();
    }
    assertThat(visits.text("/status.atom?ui=fr")).contains("est silencieux");
    assertThat(visits.page("/sources?ui=en").select(".state.silent").text()).contains("silent");
  }

  @Test
  void tellsWhoToldAStoryFirstAndWhoRepeatedIt() {
    Document article = visits.page("/article/story9?ui=en");
    var lines = article.select(".card li");
    assertThat(lines).hasSize(6);
    assertThat(lines.select("time").eachAttr("datetime")).isSorted();
    assertThat(lines.first().select(".tags").text()).contains("earliest");
    assertThat(lines.select(".self")).hasSize(1);
    assertThat(lines.eachText()).anyMatch(line -> line.contains("same text as"));
    assertThat(article.select(".card .note").text()).contains("Arabic", "English", "French");
    assertThat(visits.page("/article/hostile").select(".card")).isEmpty();
  }

  @Test
  void showsTheMeasuredFiguresAsTheDocumentationHasThem() throws IOException {
    String documented = Files.readString(Path.of("docs/quality.md"));
    var cells = visits.page("/about").select(".measured td");
    assertThat(cells).hasSize(7);
    for (String value : cells.eachText()) {
      assertThat(documented).contains("| " + value + " |");
    }
  }

  @Test
  void countsStoriesInsteadOfArticlesWhenAskedToAndBack() {
    Document articles = visits.page("/search?q=mayor&ui=en");
    String count = articles.selectFirst("h1").ownText();
    Document stories = visits.page(articles.select(".head .note a").attr("href"));
    assertThat(stories.location()).contains("stories=1");
    assertThat(stories.selectFirst("h1").ownText()).endsWith("stories");
    assertThat(stories.select("h1 small").text()).isEqualTo(count);
    assertThat(
            visits.page(stories.select(".head .note a").attr("href")).selectFirst("h1").ownText())
        .isEqualTo(count);
  }

  @Test
  void showsWhatAnOutletChangedWordByWord() {
    Document article = visits.page("/article/story7?ui=en");
    Document changes = visits.page(article.select(".dateline a").attr("href"));
    assertThat(changes.select(".headline del").text()).isEqualTo("Old");
    assertThat(changes.select(".body del").text()).isEqualTo("<b>Soon more.</b>");
    assertThat(changes.select(".body ins").text()).isNotBlank();
    assertThat(changes.select("ins, del").not("[dir=auto]").parents().select(".note")).hasSize(1);
    assertThat(visits.page("/article/story6").select(".dateline a")).isEmpty();
    assertThat(visits.page("/article/story6/changes?ui=en").select(".changes del")).isEmpty();
  }

  @Test
  void letsSearchEnginesListStoriesAndPeopleButNoSearch() {
    for (String path : List.of("/search?q=mayor", "/facet/person", "/article/story7/changes")) {
      assertThat(visits.page(path).select("meta[name=robots]").attr("content"))
          .as(path)
          .isEqualTo("noindex");
    }
    for (String path : List.of("/", "/article/story5", "/person/salma-example", "/country/MA")) {
      assertThat(visits.page(path).select("meta[name=robots]")).as(path).isEmpty();
    }
    assertThat(
            visits.page("/search?q=mayor").select(".pager a, .facet a, .chart table a, .chips a"))
        .isNotEmpty()
        .allMatch(link -> link.attr("rel").contains("nofollow"));
  }

  @Test
  void offersWaysOutOfAnEmptyResult() {
    Document page = visits.page("/search?q=zzz&country=MA&ui=en");
    assertThat(page.select(".chips a")).isNotEmpty();
    assertThat(page.select(".nothing li")).hasSizeGreaterThanOrEqualTo(3);
    assertThat(page.select(".nothing a[href*=q=]")).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void suggestsWhoeverIsNamedAlmostSoInEveryLanguage() {
    for (String ui : List.of("en", "fr", "ar")) {
      Element line = visits.page("/search?q=Salma+Exampel&ui=" + ui).selectFirst(".spellings");
      assertThat(line).as(ui).isNotNull();
      assertThat(line.select("a").attr("href")).startsWith("/person/salma-example");
    }
    assertThat(visits.page("/search?q=mayor&ui=en").select(".spellings")).isEmpty();
  }

  @Test
  void saysWhenAPageIsBehindTheLastOrAMomentIsNone() {
    assertThat(visits.page("/search?q=mayor&page=5001&ui=en").select(".fault").text())
        .contains("100,000");
    assertThat(visits.page("/search?q=mayor&asof=yesterday&ui=en").select(".fault").text())
        .contains("yesterday");
  }

  @Test
  void pointsFromAResultToOthersAboutTheSameEvent() {
    Document page = visits.page("/search?q=mayor");
    Element told = page.selectFirst(".hit .told a");
    assertThat(page.select(".hit h2 a").eachAttr("href")).contains(told.attr("href"));
    assertThat(page.select(".hit .told")).allMatch(line -> line.select("a").size() <= 3);
  }

  @Test
  void linksTheNamesInATextWhenAskedTo() {
    assertThat(visits.page("/article/story3?names=1").select(".body a.name")).isNotEmpty();
    assertThat(visits.page("/article/story3").select(".body a.name")).isEmpty();
  }

  @Test
  void saysNotFoundInTheReadersLanguage() {
    for (String path : List.of("/nowhere", "/article/none", "/person/none", "/country/xx")) {
      var answer = visits.get(path + "?ui=ar");
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("dir=\"rtl\"");
    }
  }

  private static String html(String path, String... headers) {
    return new String(visits.get(path, headers).body(), StandardCharsets.UTF_8);
  }

  private static boolean isolated(Element element) {
    return element.attr("dir").equals("auto") && !element.attr("lang").isEmpty();
  }

  private static List<String> ids(Document page) {
    return page.select(".hit h2 a").eachAttr("href").stream()
        .map(href -> href.replaceAll("\\?.*", ""))
        .toList();
  }

  private static String and(String path, String parameter) {
    return path + (path.contains("?") ? "&" : "?") + parameter;
  }
}
