package org.medina.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonLdTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"@type\":\"NewsArticle\",\"headline\":\"Garden\"}",
        "[{\"@type\":\"WebSite\"},{\"@type\":\"NewsArticle\",\"headline\":\"Garden\"}]",
        "{\"@graph\":[{\"@type\":[\"Article\",\"NewsArticle\"],\"headline\":\"Garden\"}]}",
        "<![CDATA[{\"@type\":\"NewsArticle\",\"headline\":\"Garden\"}]]>",
        "//<![CDATA[\n{\"@type\":\"NewsArticle\",\"headline\":\"Garden\"}\n//]]>",
        "{\"@type\":\"http://schema.org/NewsArticle\",\"headline\":\"Garden\"}",
        "{\"@type\":\"NewsArticle\",\"headline\":\"Garden\",}",
        "{\"@type\":\"NewsArticle\" \"headline\":\"Garden\"}",
        "{\"@type\":\"NewsArticle\",,\"headline\":\"Garden\"",
        "{\"@type\":\"NewsArticle\",\"description\":\"He said \"yes\" to it\",\"headline\":\"Garden\"}",
        "{\"@type\":\"NewsArticle\",\"description\":\"two\nlines\",\"headline\":\"Garden\"}",
        "{'@type':'NewsArticle','headline':'Garden'}",
        "/* made by hand */ {\"@type\":\"NewsArticle\",\"headline\":\"Gar\\u0064en\"};",
        "{\"@type\":\"WebPage\",\"mainEntity\":{\"@type\":\"ReportageNewsArticle\",\"headline\":\"Garden\"}}",
        "{\"@type\":\"LiveBlogPosting\",\"headline\":\"Garden\",\"liveBlogUpdate\":[{\"@type\":\"BlogPosting\",\"headline\":\"Entry\",\"datePublished\":\"2023\",\"articleBody\":\"x\",\"author\":\"y\"}]}"
      })
  void findsTheArticleHoweverItIsWritten(String json) {
    JsonLd jsonLd =
        JsonLd.of(Jsoup.parse("<script type=\"application/ld+json\">" + json + "</script>"));
    assertThat(jsonLd.article())
        .hasValueSatisfying(node -> assertThat(node.text("headline")).contains("Garden"));
  }

  @Test
  void tellsThePagesOwnStoryFromOthersThatItLists() {
    String list =
        "{\"@type\":\"ItemList\",\"itemListElement\":[{\"@type\":\"NewsArticle\",\"headline\":\"Bridge\",\"datePublished\":\"2024\",\"author\":\"A\",\"url\":\"https://x.example/bridge-story\"}]}";
    String own =
        "{\"@type\":\"NewsArticle\",\"headline\":\"Garden\",\"url\":\"http://x.example/garden-story?a=1\"}";
    String html =
        "<link rel='canonical' href='https://x.example/garden-story'><script type='application/ld+json'>%s</script><script type='application/ld+json'>%s</script>";
    JsonLd jsonLd = JsonLd.of(Jsoup.parse(html.formatted(list, own)));
    assertThat(jsonLd.article().orElseThrow().text("headline")).contains("Garden");
  }

  @Test
  void readsNamesOfObjectsAndEntities() {
    JsonLd jsonLd =
        JsonLd.of(
            Jsoup.parse(
                "<script type='application/ld+json; charset=utf-8'>{\"@type\":\"Article\",\"author\":[{\"name\":\"A &amp; B\"},\"C\"],\"image\":{\"url\":\"/x.jpg\"}}</script>"));
    JsonLdNode article = jsonLd.article().orElseThrow();
    assertThat(article.texts("author")).containsExactly("A & B", "C");
    assertThat(article.text("image")).contains("/x.jpg");
  }
}
