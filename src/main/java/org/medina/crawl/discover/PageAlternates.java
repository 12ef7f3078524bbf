package org.medina.crawl.discover;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.fetch.FetchResult.Fetched;

/**
 * The other addresses that a page names for itself in the links of its head: its canonical address,
 * its AMP and mobile forms, and regional forms in its own language. Translations are no such forms:
 * they are stories of their own.
 */
public final class PageAlternates {
  private static final int HEAD = 128 * 1024;
  private static final int MOST_LINKS = 400;

  private PageAlternates() {}

  /** Absolute addresses, not yet normalised; the page's own may be among them. */
  public static Set<String> of(Fetched page) {
    Document links = Jsoup.parse(linksOf(page.body()), page.url());
    Set<String> alternates = new LinkedHashSet<>();
    String own = language(links, page.url());
    for (Element link : links.select("link[rel][href]")) {
      if (isSamePage(link, own)) {
        alternates.add(link.absUrl("href"));
      }
    }
    alternates.remove("");
    return alternates;
  }

  /** Only the tags that matter: reading the whole page once more would double its cost. */
  private static String linksOf(byte[] body) {
    int length = Math.min(body.length, HEAD);
    String head = new String(body, 0, length, StandardCharsets.UTF_8);
    StringBuilder links = new StringBuilder();
    int at = indexOfLink(head, 0);
    for (int count = 0; at >= 0 && count < MOST_LINKS; count++) {
      int end = head.indexOf('>', at);
      if (end < 0) {
        break;
      }
      links.append(head, at, end + 1);
      at = indexOfLink(head, end);
    }
    return links.toString();
  }

  private static int indexOfLink(String head, int from) {
    int at = head.indexOf('<', from);
    while (at >= 0 && !head.regionMatches(true, at, "<link", 0, 5)) {
      at = head.indexOf('<', at + 1);
    }
    return at;
  }

  private static boolean isSamePage(Element link, @Nullable String own) {
    String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
    if (rel.contains(" canonical ") || rel.contains(" amphtml ")) {
      return true;
    }
    if (!rel.contains(" alternate ") || link.hasAttr("type")) {
      return false;
    }
    String language = primary(link.attr("hreflang"));
    if (!language.isEmpty()) {
      return language.equals(own);
    }
    String media = link.attr("media").toLowerCase(Locale.ROOT);
    return media.contains("handheld") || media.contains("max-width");
  }

  /** The language that the page gives itself among its translations, or null. */
  private static @Nullable String language(Document links, String url) {
    for (Element link : links.select("link[rel~=(?i)alternate][hreflang][href]")) {
      // "x-default" says nothing of the language that a visitor finds there.
      String language = primary(link.attr("hreflang"));
      if (!language.equals("x") && link.absUrl("href").equals(url)) {
        return language;
      }
    }
    return null;
  }

  private static String primary(String language) {
    return language.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
  }
}
