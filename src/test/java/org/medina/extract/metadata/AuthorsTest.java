package org.medina.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.extract.tree.PageTreeBuilder;

class AuthorsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<script type='application/ld+json'>{'@type':'Article','author':[{'name':'Jane Example'},{'name':'John Sample'}]}</script> ~ Jane Example, John Sample",
        "<meta name='author' content='By Jane Example'> ~ Jane Example",
        "<meta name='author' content='Example News'><meta property='og:site_name' content='Example News'><p class='byline'>By <a href='/a'>Jane Example</a></p> ~ Jane Example",
        "<span class='author-name'>Jane Example</span> ~ Jane Example",
        "<a rel='author' href='/jane'>Jane Example</a> ~ Jane Example",
        "<div itemprop='author'><span itemprop='name'>Jane Example</span>, Editor</div> ~ Jane Example",
        "<div class='byline'>ByJane Example March 16, 2023</div> ~ Jane Example",
        "<div class='post-author'>Par Jeanne Exemple | 16 mars 2023</div> ~ Jeanne Exemple",
        "<div>بقلم: ليلى المثال</div> ~ ليلى المثال",
        "<div>كتب: سامي المثال</div> ~ سامي المثال",
        "<meta name='author' content='admin'> ~ ",
        "<meta property='article:author' content='https://www.facebook.com/example'> ~ ",
        "<div class='comments'><a rel='author'>Some Reader</a></div> ~ "
      })
  void findsTheByline(String html, String expected) {
    Document document = Jsoup.parse(html);
    String author =
        Authors.find(
                PageFacts.of("https://news.example/1", document),
                PageTreeBuilder.build(document.body()))
            .orElse(null);
    assertThat(author).isEqualTo(expected);
  }
}
