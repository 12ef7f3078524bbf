package org.medina.crawl;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.crawl.FrontierEntry.Visit;

/**
 * Reading back: what leads to stories is read once more in a pass that asks for the archive, also
 * when it was read before and has not changed. Thread-safe.
 */
final class Archive {
  private final Frontier frontier;
  private final boolean asked;
  private final Set<String> again = ConcurrentHashMap.newKeySet();

  /** The archive of a pass, {@code asked} for or not. */
  Archive(Frontier frontier, boolean asked) {
    this.frontier = frontier;
    this.asked = asked;
  }

  /** Makes known pages that lead to stories due, each once a pass, without their validators. */
  void readAgain(Collection<FrontierEntry> leads) {
    if (!asked) {
      return;
    }
    List<String> first = leads.stream().map(FrontierEntry::id).filter(again::add).toList();
    frontier.amend(first, Archive::unread);
  }

  private static FrontierEntry unread(FrontierEntry known) {
    boolean read = known.kind().isDiscovery() && !known.visit().equals(Visit.NONE);
    return read ? known.visited(known.status(), Instant.EPOCH, Visit.NONE) : known;
  }
}
