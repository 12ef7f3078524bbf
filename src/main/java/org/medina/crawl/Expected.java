package org.medina.crawl;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.crawl.FrontierEntry.Status;

/**
 * The new stories of one host that its visit is going to hand over, as far as the sink was told of
 * them. Not thread-safe.
 */
final class Expected {
  private final PageSink sink;
  private Set<String> told = Set.of();

  Expected(PageSink sink) {
    this.sink = sink;
  }

  /** Tells the sink of what is due now, and that the rest is not coming. */
  void are(List<FrontierEntry> due) {
    Set<String> now =
        due.stream()
            .filter(entry -> !entry.kind().isDiscovery() && entry.status() == Status.DISCOVERED)
            .map(FrontierEntry::url)
            .collect(Collectors.toSet());
    Set<String> fresh = new HashSet<>(now);
    fresh.removeAll(told);
    Set<String> over = new HashSet<>(told);
    over.removeAll(now);
    told = now;
    if (!over.isEmpty()) {
      sink.forget(over);
    }
    if (!fresh.isEmpty()) {
      sink.expect(fresh);
    }
  }
}
