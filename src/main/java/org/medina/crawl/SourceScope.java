package org.medina.crawl;

import crawlercommons.domains.EffectiveTldFinder;
import java.net.URI;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The hosts that belong to a source: its home's registrable domain by the public suffix list, and
 * those of its configured feeds, sitemaps and sections. Hosts without such a domain, such as bare
 * addresses, belong by name. Immutable.
 */
final class SourceScope {
  private final Set<String> domains = new HashSet<>();

  SourceScope(SourceConfig source) {
    add(source.source().home());
    for (Discovery discovery : source.discovery()) {
      add(
          switch (discovery) {
            case Discovery.Feed feed -> feed.url();
            case Discovery.Sitemap map -> map.url();
            case Discovery.Section section -> section.url();
            case Discovery.Auto auto -> auto.home();
          });
    }
  }

  private void add(URI address) {
    String domain = domainOf(address.toString());
    if (domain != null) {
      domains.add(domain);
    }
  }

  /** Whether an address belongs to the source. */
  boolean contains(String url) {
    String domain = domainOf(url);
    return domain != null && domains.contains(domain);
  }

  private static @Nullable String domainOf(String url) {
    String authority = UrlNormalizer.hostOf(url);
    String host = authority.replaceFirst(":\\d*$", "");
    if (host.isEmpty()) {
      return null;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(host, true, false);
    return domain == null ? host : domain;
  }
}
