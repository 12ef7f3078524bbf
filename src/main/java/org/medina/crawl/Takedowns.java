package org.medina.crawl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The takedown list, from {@code crawler-config/takedown.yml}. An address counts under both
 * schemes, http and https. Immutable.
 */
public final class Takedowns {
  /** Nobody asked for anything. */
  public static final Takedowns NONE = new Takedowns(List.of());

  private final List<Takedown> entries;
  private final Set<String> addresses = new HashSet<>();
  private final Set<String> hosts = new HashSet<>();
  private final List<String> prefixes;

  /** A list with these lines. */
  public Takedowns(List<Takedown> entries) {
    this.entries = List.copyOf(entries);
    for (Takedown entry : entries) {
      switch (entry.extent()) {
        case URL -> addresses.add(withoutScheme(entry.value()));
        case HOST -> hosts.add(entry.value());
        case PREFIX -> {}
      }
    }
    this.prefixes =
        entries.stream()
            .filter(entry -> entry.extent() == Takedown.Extent.PREFIX)
            .map(entry -> withoutScheme(entry.value()))
            .toList();
  }

  /** The lines, in the order of the file. */
  public List<Takedown> entries() {
    return entries;
  }

  /** Whether a normalised address must be neither kept nor asked for. */
  public boolean covers(String url) {
    String bare = withoutScheme(url);
    return addresses.contains(bare)
        || prefixes.stream().anyMatch(bare::startsWith)
        || coversHost(UrlNormalizer.hostOf(url));
  }

  private boolean coversHost(String hostAndPort) {
    String host = hostAndPort.replaceFirst(":\\d+$", "");
    while (!hosts.isEmpty() && !host.isEmpty()) {
      if (hosts.contains(host)) {
        return true;
      }
      int dot = host.indexOf('.');
      host = dot < 0 ? "" : host.substring(dot + 1);
    }
    return false;
  }

  private static String withoutScheme(String url) {
    int end = url.indexOf("://");
    return end < 0 ? url : url.substring(end + 3);
  }
}
