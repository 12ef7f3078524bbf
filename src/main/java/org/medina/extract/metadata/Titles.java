package org.medina.extract.metadata;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Finds the headline: the h1 that the page's own title contains, then the JSON-LD headline, then
 * og:title without the site's name, then any h1.
 */
public final class Titles {
  /**
   * A heading that is this much shorter than the page's title is a section's or the site's name.
   */
  private static final double LEAST_SHARE = 0.4;

  private static final int LONGEST = 500;

  private Titles() {}

  /** The headline of a page, or nothing when it has none. */
  public static Optional<String> find(PageFacts page) {
    TitleCutter cutter = new TitleCutter(page.siteNames());
    List<String> titles = pageTitles(page);
    List<String> cut = titles.stream().map(cutter::cut).toList();
    Optional<String> heading = confirmedHeading(page, titles, cut, cutter);
    if (heading.isPresent()) {
      return heading;
    }
    Optional<String> headline =
        page.jsonLd()
            .article()
            .flatMap(node -> node.text("headline", "name"))
            .map(TitleText::clean);
    if (headline.isPresent()
        && headline.get().length() <= LONGEST
        && !cutter.isSiteName(headline.get())) {
      return headline;
    }
    for (String title : cut) {
      if (!title.isEmpty() && !cutter.isSiteName(title)) {
        return Optional.of(title);
      }
    }
    return page.headings().stream()
        .map(TitleText::of)
        .filter(t -> !t.isEmpty() && !cutter.isSiteName(t))
        .findFirst()
        .or(() -> cut.stream().filter(t -> !t.isEmpty()).findFirst());
  }

  private static List<String> pageTitles(PageFacts page) {
    List<String> titles = new ArrayList<>();
    page.meta().first("og:title").map(TitleText::clean).ifPresent(titles::add);
    page.meta().first("twitter:title").map(TitleText::clean).ifPresent(titles::add);
    String title = TitleText.clean(title(page.document()));
    if (!title.isEmpty()) {
      titles.add(title);
    }
    page.meta()
        .first("dc.title", "dcterms.title", "title")
        .map(TitleText::clean)
        .ifPresent(titles::add);
    return titles;
  }

  /** Broken pages have their title in the body. */
  private static String title(Document document) {
    if (!document.title().isEmpty()) {
      return document.title();
    }
    Element title = document.selectFirst("title:not(svg title)");
    return title == null ? "" : title.text();
  }

  private static Optional<String> confirmedHeading(
      PageFacts page, List<String> titles, List<String> cut, TitleCutter cutter) {
    String best = "";
    for (Element h1 : page.headings()) {
      String heading = TitleText.of(h1);
      boolean fits = heading.length() <= LONGEST && heading.length() > best.length();
      if (fits && isConfirmed(heading, titles, cut) && !cutter.isSiteName(heading)) {
        best = heading;
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best);
  }

  private static boolean isConfirmed(String heading, List<String> titles, List<String> cut) {
    String key = TitleText.fold(heading);
    if (key.isEmpty()) {
      return false;
    }
    for (int i = 0; i < titles.size(); i++) {
      String title = TitleText.fold(titles.get(i));
      String head = TitleText.fold(cut.get(i));
      boolean longEnough = key.length() >= head.length() * LEAST_SHARE;
      boolean isCutShort =
          head.length() >= 20 && titles.get(i).endsWith("…") && key.startsWith(head);
      if (longEnough && title.contains(key) || isCutShort) {
        return true;
      }
    }
    return false;
  }
}
