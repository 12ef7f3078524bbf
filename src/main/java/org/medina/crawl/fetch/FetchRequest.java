package org.medina.crawl.fetch;

import org.jspecify.annotations.Nullable;

/**
 * What to fetch.
 *
 * @param url normalised address
 * @param etag validator of what is known, or null
 * @param lastModified validator of what is known, or null
 * @param accept what the Accept header says
 */
public record FetchRequest(
    String url, @Nullable String etag, @Nullable String lastModified, String accept) {
  private static final String PAGES = "text/html,application/xhtml+xml;q=0.9,*/*;q=0.1";

  /** A request without validators. */
  public static FetchRequest of(String url) {
    return new FetchRequest(url, null, null, PAGES);
  }

  /** A request that may be answered with "not modified". */
  public static FetchRequest conditional(
      String url, @Nullable String etag, @Nullable String lastModified) {
    return new FetchRequest(url, etag, lastModified, PAGES);
  }
}
