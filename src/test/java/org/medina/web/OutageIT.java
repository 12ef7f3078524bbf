package org.medina.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** An outlet goes away under a running crawl: everything that speaks of it says so. */
class OutageIT {
  @Test
  void isToldOnThePageInTheApiOnTheChartAndInTheFeed() throws Exception {
    try (HostileOutlet outlet = new HostileOutlet();
        DemoVisits demo = DemoVisits.startWith(outlet)) {
      assertThat(page(demo, "/sources").select("tr:contains(Hostile) .state.ok")).hasSize(1);
      assertThat(page(demo, "/search").select(".gap, .gaps")).isEmpty();

      outlet.breakDown();
      Thread.sleep(1_100);
      demo.site().crawlAgain();

      for (String path : List.of("/sources", "/status")) {
        assertThat(page(demo, path).select("tr:contains(Hostile) .state.failing")).hasSize(1);
      }
      assertThat(
              Jsoup.connect(demo.address("/api/sources").toString())
                  .ignoreContentType(true)
                  .execute()
                  .body())
          .contains("\"condition\":\"failing\"");
      Document feed =
          Jsoup.connect(demo.address("/status.atom").toString()).parser(Parser.xmlParser()).get();
      assertThat(feed.select("entry > title").text()).contains("Hostile outlet");
      // Pages ask for gaps at most once a minute, so a site that has just started is asked.
      try (Site fresh = demo.site().anotherSite()) {
        Document search = Jsoup.connect(fresh.address() + "/search?ui=en").get();
        assertThat(search.select(".bars rect.gap")).hasSize(1);
        assertThat(search.select(".gaps").text()).contains("Hostile outlet", "not been readable");
        assertThat(Jsoup.connect(fresh.address() + "/search?source=hostile").get().select(".gaps"))
            .hasSize(1);
      }
    }
  }

  private static Document page(DemoVisits demo, String path) throws IOException {
    return Jsoup.connect(demo.address(path).toString()).get();
  }
}
