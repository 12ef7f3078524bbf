package org.medina.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.medina.crawl.FetchedPage.Hint;

/**
 * Addresses that are offered to the frontier. Those it is known to hold die in memory, unless a
 * sitemap says that they have changed since they were read: then they are due. Thread-safe.
 */
final class Offers {
  private final Frontier frontier;
  private final AddressMemory known;

  /**
   * Offers to a frontier.
   *
   * @param known addresses that the frontier is known to hold
   */
  Offers(Frontier frontier, AddressMemory known) {
    this.frontier = frontier;
    this.known = known;
  }

  /** Adds what is new; how many that were. */
  int add(Collection<FrontierEntry> offered) {
    List<FrontierEntry> unknown =
        offered.stream().filter(entry -> !known.holds(entry.url())).toList();
    Set<String> added = frontier.add(unknown);
    unknown.forEach(entry -> known.add(entry.url()));
    tellOfChanges(offered, added);
    return added.size();
  }

  private void tellOfChanges(Collection<FrontierEntry> offered, Set<String> added) {
    Map<String, FrontierEntry> told = new LinkedHashMap<>();
    for (FrontierEntry offer : offered) {
      String change = offer.url() + " " + offer.hint().modified();
      if (offer.hint().modified() != null && !known.holds(change)) {
        known.add(change);
        if (!added.contains(offer.id())) {
          told.put(offer.id(), offer);
        }
      }
    }
    if (!told.isEmpty()) {
      frontier.amend(
          told.keySet(), entry -> told(entry, Objects.requireNonNull(told.get(entry.id()))));
    }
  }

  private static FrontierEntry told(FrontierEntry entry, FrontierEntry offer) {
    Hint hint = offer.hint();
    Instant before = entry.hint().modified();
    Instant modified = Objects.requireNonNull(hint.modified());
    if (before != null && !modified.isAfter(before)) {
      return entry;
    }
    FrontierEntry told = entry.hinted(entry.hint().modifiedAt(modified));
    Instant lastVisit = entry.due().minus(entry.visit().interval());
    return switch (entry.status()) {
      case FETCHED, NOT_MODIFIED ->
          hint.settled().isAfter(lastVisit) ? told.dueAt(offer.due()) : told;
      case GONE -> told.dueAt(offer.due());
      case DISCOVERED, REDIRECTED, FAILED, DISALLOWED -> told;
    };
  }
}
