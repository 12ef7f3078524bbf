package org.medina.crawl.discover;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.FetchedPage.Hint;
import org.medina.crawl.discover.Found.Link;
import org.medina.crawl.discover.Found.Target;
import org.medina.crawl.fetch.FetchResult.Fetched;

/** Reads the links of section pages and home pages. */
public final class PageLinks {
  private static final Pattern FEED_TYPE =
      Pattern.compile("application/(?:rss|atom|rdf|feed)\\+(?:xml|json)", Pattern.CASE_INSENSITIVE);

  /**
   * The stories that a section page lists, and the link to its next page.
   *
   * @param pattern what the address of a story looks like
   * @param next CSS selector of the link to the next page, or null
   */
  public Found section(Fetched page, Pattern pattern, @Nullable String next) {
    Document document = parse(page);
    if (document == null) {
      return new Found(List.of(), List.of("the section page cannot be read"));
    }
    Set<String> stories = new LinkedHashSet<>();
    for (Element anchor : document.select("a[href]")) {
      String url = anchor.absUrl("href");
      if (!anchor.attr("rel").contains("nofollow") && pattern.matcher(url).find()) {
        stories.add(url);
      }
    }
    List<Link> links = new ArrayList<>();
    stories.forEach(url -> links.add(new Link(url, Target.STORY, Hint.NONE)));
    Element following = next == null ? null : document.selectFirst(next);
    if (following != null && !following.absUrl("href").isEmpty()) {
      links.add(new Link(following.absUrl("href"), Target.NEXT_PAGE, Hint.NONE));
    }
    return new Found(links, List.of());
  }

  /** The feeds that a home page names. */
  public Found home(Fetched page) {
    Document document = parse(page);
    if (document == null) {
      return new Found(List.of(), List.of("the home page cannot be read"));
    }
    List<Link> links = new ArrayList<>();
    for (Element link : document.select("link[rel~=(?i)\\balternate\\b][href]")) {
      String title = link.attr("title").toLowerCase(Locale.ROOT);
      if (FEED_TYPE.matcher(link.attr("type")).matches() && !title.contains("comment")) {
        links.add(new Link(link.absUrl("href"), Target.FEED, Hint.NONE));
      }
    }
    return new Found(links, List.of());
  }

  private static @Nullable Document parse(Fetched page) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.body()), null, page.url());
    } catch (IOException e) {
      return null;
    }
  }
}
