package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** What readers see while the index does not answer. */
class UnavailableIndexTest {
  @Test
  void keepsTheQueryInTheBoxAndSaysWhenToTryAgain() {
    try (Visits visits = Visits.toNoIndex()) {
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
    try (Visits visits = Visits.toNoIndex()) {
      assertThat(visits.get("/help").statusCode()).isEqualTo(200);
    }
  }
}
