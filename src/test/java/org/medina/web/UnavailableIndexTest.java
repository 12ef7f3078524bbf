package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.medina.model.MedinaException;
import org.medina.search.ArticleSearcher;

/** What readers see while the index does not answer. */
class UnavailableIndexTest {
  @Test
  void keepsTheQueryInTheBoxAndSaysWhenToTryAgain() {
    try (Visits visits = Visits.to(silent())) {
      var answer = visits.get("/search?q=mayor");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      var page = Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
      assertThat(page.select("input[name=q]").val()).isEqualTo("mayor");
      assertThat(page.select("main a[href^=/status]")).hasSize(1);
    }
  }

  @Test
  void stillServesPagesThatNeedNoIndex() {
    try (Visits visits = Visits.to(silent())) {
      assertThat(visits.get("/help").statusCode()).isEqualTo(200);
    }
  }

  private static ArticleSearcher silent() {
    return (ArticleSearcher)
        Proxy.newProxyInstance(
            ArticleSearcher.class.getClassLoader(),
            new Class<?>[] {ArticleSearcher.class},
            (proxy, method, arguments) -> {
              throw new MedinaException(
                  MedinaException.Code.INDEX_UNAVAILABLE, "no node answers on port 1");
            });
  }
}
