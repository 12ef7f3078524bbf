package org.medina.extract.metadata;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A parsed page with all that it says about itself, read once and shared by every finder.
 *
 * @param url address that it was fetched from
 * @param document the intact tree
 * @param jsonLd its JSON-LD
 * @param meta its meta elements
 * @param headings the h1 elements with text, in page order
 * @param siteNames what the site calls itself
 */
public record PageFacts(
    String url,
    Document document,
    JsonLd jsonLd,
    MetaTags meta,
    List<Element> headings,
    SiteNames siteNames) {
  /** Reads what a page says about itself. */
  public static PageFacts of(String url, Document document) {
    List<Element> headings =
        document.getElementsByTag("h1").stream().filter(h1 -> !h1.text().isBlank()).toList();
    JsonLd jsonLd = JsonLd.of(document);
    MetaTags meta = MetaTags.of(document);
    return new PageFacts(url, document, jsonLd, meta, headings, new SiteNames(url, jsonLd, meta));
  }
}
