package org.medina.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.Frontier;
import org.medina.crawl.FrontierEntry;
import org.medina.crawl.HostLease;
import org.medina.crawl.LeasedEntry;
import org.medina.crawl.SourceReport;

/** A frontier that a kill loses: for tests of everything that is not the store. */
public final class InMemoryFrontier implements Frontier {
  private final Map<String, FrontierEntry> entries = new LinkedHashMap<>();
  private final Map<String, Long> fences = new HashMap<>();
  private final Map<String, HostLease> leases = new HashMap<>();
  private final Map<String, Instant> notBefore = new HashMap<>();
  private final List<SourceReport> reports = new ArrayList<>();
  private long versions;

  @Override
  public synchronized int add(Collection<FrontierEntry> added) {
    int before = entries.size();
    added.forEach(entry -> entries.putIfAbsent(entry.id(), entry));
    return entries.size() - before;
  }

  @Override
  public synchronized List<String> dueHosts(Instant now, @Nullable String source) {
    return due(now, source).stream().map(FrontierEntry::host).distinct().toList();
  }

  @Override
  public synchronized Optional<HostLease> lease(
      String host, String owner, Instant now, Duration length) {
    HostLease held = leases.get(host);
    boolean taken = held != null && !held.owner().equals(owner) && now.isBefore(held.expires());
    if (taken || now.isBefore(notBefore.getOrDefault(host, Instant.EPOCH))) {
      return Optional.empty();
    }
    return Optional.of(hold(host, owner, now.plus(length), held == null ? 1 : held.fence() + 1));
  }

  private HostLease hold(String host, String owner, Instant expires, long fence) {
    versions++;
    HostLease lease =
        new HostLease(host, owner, expires, fence, new HostLease.Version(versions, 1));
    leases.put(host, lease);
    return lease;
  }

  @Override
  public synchronized Optional<HostLease> renew(HostLease lease, Instant now, Duration length) {
    return isCurrent(lease)
        ? Optional.of(hold(lease.host(), lease.owner(), now.plus(length), lease.fence()))
        : Optional.empty();
  }

  @Override
  public synchronized void release(HostLease lease, Instant until) {
    if (isCurrent(lease)) {
      hold(lease.host(), lease.owner(), Instant.EPOCH, lease.fence());
      notBefore.put(lease.host(), until);
    }
  }

  private boolean isCurrent(HostLease lease) {
    HostLease held = leases.get(lease.host());
    return held != null && held.version().equals(lease.version());
  }

  @Override
  public synchronized List<FrontierEntry> due(
      HostLease lease, Instant now, @Nullable String source, int most) {
    return due(now, source).stream()
        .filter(entry -> entry.host().equals(lease.host()))
        .limit(most)
        .toList();
  }

  private List<FrontierEntry> due(Instant now, @Nullable String source) {
    return entries.values().stream()
        .filter(entry -> !entry.due().isAfter(now))
        .filter(entry -> source == null || source.equals(entry.source()))
        .sorted(
            Comparator.comparing((FrontierEntry entry) -> !entry.kind().isDiscovery())
                .thenComparing(FrontierEntry::due))
        .toList();
  }

  @Override
  public synchronized void update(Collection<LeasedEntry> updated) {
    for (LeasedEntry leased : updated) {
      String id = leased.entry().id();
      if (leased.lease().fence() >= fences.getOrDefault(id, 0L)) {
        fences.put(id, leased.lease().fence());
        entries.put(id, leased.entry());
      }
    }
  }

  @Override
  public synchronized Optional<FrontierEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized void record(SourceReport report) {
    reports.addFirst(report);
  }

  @Override
  public synchronized List<SourceReport> reports(String source, int most) {
    return reports.stream().filter(r -> r.source().equals(source)).limit(most).toList();
  }

  @Override
  public synchronized long stories(String source) {
    return entries.values().stream()
        .filter(entry -> entry.source().equals(source) && !entry.kind().isDiscovery())
        .filter(entry -> entry.status() != FrontierEntry.Status.REDIRECTED)
        .count();
  }

  @Override
  public synchronized Optional<Instant> nextDue(String source) {
    return entries.values().stream()
        .filter(entry -> entry.source().equals(source) && entry.kind().isDiscovery())
        .map(FrontierEntry::due)
        .min(Comparator.naturalOrder());
  }
}
