package org.medina.extract;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Parses a page once; the parser's own limit of depth keeps hostile nesting flat. */
final class PageParser {
  Document parse(String html, String url) {
    Document document = Jsoup.parse(html, url);
    if (document.body() == null) {
      document.appendElement("body");
    }
    return document;
  }
}
