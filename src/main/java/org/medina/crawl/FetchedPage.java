package org.medina.crawl;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate;

/**
 * A story page that was fetched, on its way to the pipeline.
 *
 * @param source id of the source
 * @param url normalised address it was asked for under
 * @param finalUrl address after redirects
 * @param headers response headers, names in lower case
 * @param body decompressed body
 * @param fetchedAt when the response began
 * @param hint what the feed or sitemap said of it
 * @param status status of the response
 * @param noarchive whether its owner does not want the page kept as it came
 */
public record FetchedPage(
    String source,
    String url,
    String finalUrl,
    Map<String, List<String>> headers,
    byte[] body,
    Instant fetchedAt,
    Hint hint,
    int status,
    boolean noarchive) {
  /**
   * What a feed or sitemap says of a story.
   *
   * @param title headline, or null
   * @param published date, with source FEED or SITEMAP, or null
   */
  public record Hint(@Nullable String title, @Nullable StoryDate published) {
    /** Nothing is known. */
    public static final Hint NONE = new Hint(null, null);
  }
}
