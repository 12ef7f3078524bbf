package org.medina.extract.metadata;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/** Names that a site calls itself, folded for comparison with parts of a title. */
public final class SiteNames {
  private final Set<String> names = new LinkedHashSet<>();

  SiteNames(String url, JsonLd jsonLd, MetaTags meta) {
    meta.first(
            "og:site_name",
            "application-name",
            "twitter:site",
            "apple-mobile-web-app-title",
            "al:android:app_name")
        .ifPresent(this::add);
    jsonLd.article().ifPresent(node -> node.texts("publisher").forEach(this::add));
    jsonLd
        .ofType("WebSite")
        .forEach(node -> node.texts("name", "alternateName").forEach(this::add));
    jsonLd.ofType("NewsMediaOrganization").forEach(node -> node.texts("name").forEach(this::add));
    jsonLd.ofType("Organization").forEach(node -> node.texts("name").forEach(this::add));
    host(url);
  }

  private void host(String url) {
    try {
      String host = URI.create(url.replace(' ', '+')).getHost();
      if (host != null) {
        String bare = host.startsWith("www.") ? host.substring(4) : host;
        add(bare);
        String[] labels = bare.split("\\.", -1);
        for (int i = 0; i + 1 < labels.length; i++) {
          if (labels[i].length() > 3) {
            add(labels[i]);
          }
        }
      }
    } catch (IllegalArgumentException e) {
      // An address that java.net cannot read gives no name; the page's own names still count.
    }
  }

  private void add(String name) {
    String folded = fold(name);
    if (folded.length() >= 2) {
      names.add(folded);
    }
  }

  /** Whether a part of a title is one of the names, or one that has such a name in it. */
  boolean isName(String part) {
    String folded = fold(part);
    if (folded.isEmpty()) {
      return true;
    }
    for (String name : names) {
      boolean same = folded.equals(name);
      boolean close = name.length() >= 4 && folded.length() <= name.length() * 2 + 12;
      if (same
          || close && folded.contains(name)
          || folded.length() >= 4 && name.startsWith(folded)) {
        return true;
      }
    }
    return false;
  }

  private static String fold(String name) {
    StringBuilder out = new StringBuilder();
    String lower = name.toLowerCase(Locale.ROOT);
    lower.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
