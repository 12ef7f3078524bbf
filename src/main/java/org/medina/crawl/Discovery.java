package org.medina.crawl;

import java.net.URI;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One way to learn of a source's new stories. */
public sealed interface Discovery {
  /** RSS, Atom, RDF or JSON feed at a known address. */
  record Feed(URI url) implements Discovery {}

  /** Sitemap or sitemap index at a known address. */
  record Sitemap(URI url) implements Discovery {}

  /**
   * A page that lists stories.
   *
   * @param url first page
   * @param links what the address of a story looks like, found anywhere in the absolute address
   * @param next CSS selector of the link to the next page, or null when there is no paging
   * @param maxPages how many pages are read at most
   */
  record Section(URI url, Pattern links, @Nullable String next, int maxPages)
      implements Discovery {}

  /** Find feeds and sitemaps from the home page, robots.txt and the usual places. */
  record Auto(URI home) implements Discovery {}
}
