package org.medina.extract.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        "<title>City opens garden - Example News</title><h1>City opens garden</h1> ~ City opens garden",
        "<title>City opens garden on the bank | Cities | Example News</title> ~ City opens garden on the bank",
        "<title>Example News - City opens garden</title><meta property='og:site_name' content='Example News'> ~ City opens garden",
        "<title>Tunisia: city opens garden</title> ~ Tunisia: city opens garden",
        "<title>Live: City opens - and closes - garden | Example</title> ~ Live: City opens - and closes - garden",
        "<meta property='og:title' content='City opens garden - example.com'><h1>Example</h1> ~ City opens garden",
        "<h1>Example</h1><h1>City opens garden on the bank</h1><title>City opens garden on the bank | Example</title> ~ City opens garden on the bank",
        "<title>بلدية المدينة تفتح حديقة - موقع المثال</title><meta property='og:site_name' content='موقع المثال'> ~ بلدية المدينة تفتح حديقة",
        "<title>موقع المثال | بلدية المدينة تفتح حديقة</title><meta property='og:site_name' content='موقع المثال'> ~ بلدية المدينة تفتح حديقة",
        "<title>La ville ouvre un jardin « Exemple</title><meta property='og:site_name' content='Exemple'> ~ La ville ouvre un jardin",
        "<title>x</title><script type='application/ld+json'>{'@type':'NewsArticle','headline':'City &amp; garden'}</script> ~ City & garden",
        "<h1>City opens garden</h1> ~ City opens garden",
        "<h1>City <span class='sr-only'>hidden</span>opens&nbsp; garden</h1> ~ City opens garden",
        "<meta property='og:title' content='City opens a very long garden on the…'><h1>City opens a very long garden on the river bank</h1> ~ City opens a very long garden on the river bank",
        "<title>City opens garden</title><h1>Cities</h1> ~ City opens garden"
      })
  void findsTheHeadline(String html, String title) {
    assertThat(title(html)).isEqualTo(title);
  }

  @Test
  void removesMarksOfDirection() {
    assertThat(title("<h1>\u200fبلدية المدينة\u200e تفتح\u202c حديقة</h1>"))
        .isEqualTo("بلدية المدينة تفتح حديقة");
  }

  private static String title(String html) {
    return Titles.find(PageFacts.of("https://www.example.com/news/1", Jsoup.parse(html)))
        .orElse("");
  }
}
