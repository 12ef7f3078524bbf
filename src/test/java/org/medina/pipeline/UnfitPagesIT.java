package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.crawl.SourceReport;

/** Pages that hold no story are told by name and never stored. */
class UnfitPagesIT {
  @Test
  void tellsAPageThatShowsItsStoryOnlyToABrowser() {
    try (StoreCrawl crawl = new StoreCrawl("/app", "/s/1")) {
      crawl.site.html(
          "/app",
          "<html><head><title>News</title><script src=a.js></script><script src=b.js></script>"
              + "<script>start()</script></head><body><div id=\"root\"></div></body></html>");
      crawl.story("/s/1", "Trees for the quay", "Residents will see the first trees in spring.");

      SourceReport report = crawl.crawl().sources().getFirst();

      assertThat(report.failed()).isEqualTo(Map.of("NEEDS_JS", 1));
      assertThat(report.indexed()).isEqualTo(1);
      assertThat(crawl.article("/app")).isNull();
      assertThat(crawl.article("/s/1")).isNotNull();
    }
  }
}
