package org.medina.crawl.discover;

import org.jsoup.internal.StringUtil;

/** Links on pages. */
final class Links {
  private Links() {}

  /** A link as an absolute address; what cannot be resolved stays as it is. */
  static String absolute(String base, String link) {
    String resolved = StringUtil.resolve(base, link.strip());
    return resolved.isEmpty() ? link.strip() : resolved;
  }
}
