package org.medina.crawl;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
   * @param language language tag, or null
   * @param modified when a sitemap says that the page was last changed, or null
   */
  public record Hint(
      @Nullable String title,
      @Nullable StoryDate published,
      @Nullable String language,
      @Nullable Instant modified) {
    /** Nothing is known. */
    public static final Hint NONE = new Hint(null, null);

    /** What a feed says. */
    public Hint(@Nullable String title, @Nullable StoryDate published) {
      this(title, published, null, null);
    }

    Hint modifiedAt(Instant moment) {
      return new Hint(title, published, language, moment);
    }

    /**
     * The moment up to which the date of change tells everything: a mere day, which comes as its
     * midnight, leaves the rest of the day open. The distant future when there is no such date.
     */
    Instant settled() {
      if (modified == null) {
        return Instant.MAX;
      }
      boolean day = modified.truncatedTo(ChronoUnit.DAYS).equals(modified);
      return day ? modified.plus(1, ChronoUnit.DAYS) : modified;
    }
  }
}
