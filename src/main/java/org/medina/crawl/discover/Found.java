package org.medina.crawl.discover;

import java.util.List;
import org.medina.crawl.FetchedPage;

/**
 * What a feed, sitemap, section or home page leads to.
 *
 * @param links addresses, absolute but not yet normalised
 * @param faults what could not be read, in words
 */
public record Found(List<Link> links, List<String> faults) {
  public Found {
    links = List.copyOf(links);
    faults = List.copyOf(faults);
  }

  /** What a link leads to. */
  public enum Target {
    STORY,
    FEED,
    SITEMAP,
    NEXT_PAGE
  }

  /**
   * A link.
   *
   * @param url absolute address
   * @param target what it leads to
   * @param hint what was said of the story
   */
  public record Link(String url, Target target, FetchedPage.Hint hint) {}
}
