package org.medina.extract.metadata;

import java.util.Optional;
import org.jsoup.internal.StringUtil;
import org.jsoup.nodes.Element;

/** The addresses that a page gives of itself. */
public final class Links {
  private Links() {}

  /** The canonical address, absolute; the page's own address when it names none. */
  public static String canonical(PageFacts page) {
    return rel(page, "canonical")
        .or(() -> page.meta().first("og:url"))
        .map(address -> absolute(page, address))
        .filter(address -> address.startsWith("http") && address.length() <= 2000)
        .orElse(page.url());
  }

  private static Optional<String> rel(PageFacts page, String rel) {
    for (Element link : page.document().getElementsByTag("link")) {
      if (link.attr("rel").equalsIgnoreCase(rel) && !link.attr("href").isBlank()) {
        return Optional.of(link.attr("href").strip());
      }
    }
    return Optional.empty();
  }

  static String absolute(PageFacts page, String address) {
    String plain = address.strip();
    if (plain.startsWith("http://") || plain.startsWith("https://")) {
      return plain;
    }
    String resolved = StringUtil.resolve(page.url(), plain);
    return resolved.isEmpty() ? plain : resolved;
  }
}
