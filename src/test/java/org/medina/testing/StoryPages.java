package org.medina.testing;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.medina.crawl.FetchedPage;

/** Pages as a crawler hands them over, without a crawl. */
public final class StoryPages {
  private StoryPages() {}

  /** A page that was answered as asked for, of which no feed or sitemap has told anything. */
  public static FetchedPage page(String source, String url, String html, Instant fetched) {
    return new FetchedPage(
        source,
        url,
        url,
        Map.of("content-type", List.of("text/html; charset=utf-8")),
        html.getBytes(StandardCharsets.UTF_8),
        fetched,
        FetchedPage.Hint.NONE,
        200,
        false);
  }
}
