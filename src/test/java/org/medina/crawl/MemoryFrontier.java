package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.robots.RobotsRecord;

/** A frontier that keeps the contract but forgets everything with its process. */
public final class MemoryFrontier implements Frontier {
  private final Map<String, FrontierEntry> entries = new LinkedHashMap<>();
  private final Map<String, HostLease> leases = new LinkedHashMap<>();
  private final Map<String, Instant> notBefore = new LinkedHashMap<>();
  private final List<SourceReport> reports = new ArrayList<>();
  private final Map<String, Long> fences = new LinkedHashMap<>();
  private final Map<String, RobotsRecord> robots = new LinkedHashMap<>();
  private long sequence;
  private long fence;

  /** All entries, in the order of their discovery. */
  public synchronized List<FrontierEntry> all() {
    return List.copyOf(entries.values());
  }

  @Override
  public synchronized Set<String> add(Collection<FrontierEntry> added) {
    return added.stream()
        .filter(entry -> entries.putIfAbsent(entry.id(), entry) == null)
        .map(FrontierEntry::id)
        .collect(Collectors.toSet());
  }

  @Override
  public synchronized Map<String, Long> dueHosts(Instant now, @Nullable String source) {
    return entries.values().stream()
        .filter(entry -> isDue(entry, now, source))
        .collect(Collectors.groupingBy(FrontierEntry::host, Collectors.counting()));
  }

  private static boolean isDue(FrontierEntry entry, Instant now, @Nullable String source) {
    return !entry.due().isAfter(now) && (source == null || source.equals(entry.source()));
  }

  @Override
  public synchronized Optional<HostLease> lease(
      String host, String owner, Instant now, Duration length) {
    HostLease held = leases.get(host);
    boolean foreign = held != null && !held.owner().equals(owner) && now.isBefore(held.expires());
    if (foreign || now.isBefore(notBefore.getOrDefault(host, Instant.EPOCH))) {
      return Optional.empty();
    }
    return Optional.of(hold(host, owner, now.plus(length), ++fence));
  }

  private HostLease hold(String host, String owner, Instant expires, long fence) {
    HostLease.Version version = new HostLease.Version(++sequence, 1);
    HostLease lease = new HostLease(host, owner, expires, fence, version);
    leases.put(host, lease);
    return lease;
  }

  @Override
  public synchronized Optional<HostLease> renew(HostLease lease, Instant now, Duration length) {
    return isCurrent(lease)
        ? Optional.of(hold(lease.host(), lease.owner(), now.plus(length), lease.fence()))
        : Optional.empty();
  }

  private boolean isCurrent(HostLease lease) {
    HostLease held = leases.get(lease.host());
    return held != null && held.version().equals(lease.version());
  }

  @Override
  public synchronized void release(HostLease lease, Instant notBefore) {
    if (isCurrent(lease)) {
      leases.remove(lease.host());
      this.notBefore.put(lease.host(), notBefore);
    }
  }

  @Override
  public synchronized List<FrontierEntry> due(
      HostLease lease, Instant now, @Nullable String source, int most) {
    return entries.values().stream()
        .filter(entry -> entry.host().equals(lease.host()) && isDue(entry, now, source))
        .sorted(
            Comparator.comparing((FrontierEntry entry) -> !entry.kind().isDiscovery())
                .thenComparing(FrontierEntry::due))
        .limit(most)
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
  public synchronized void amend(Collection<String> ids, UnaryOperator<FrontierEntry> change) {
    ids.forEach(id -> entries.computeIfPresent(id, (key, entry) -> change.apply(entry)));
  }

  @Override
  public synchronized Instant notBefore(String host) {
    return notBefore.getOrDefault(host, Instant.EPOCH);
  }

  @Override
  public synchronized Optional<FrontierEntry> find(String id) {
    return Optional.ofNullable(entries.get(id));
  }

  @Override
  public synchronized Optional<RobotsRecord> robots(String origin) {
    return Optional.ofNullable(robots.get(origin));
  }

  @Override
  public synchronized void keepRobots(String origin, RobotsRecord answered) {
    robots.put(origin, answered);
  }

  @Override
  public synchronized void record(SourceReport report) {
    reports.add(report);
  }

  @Override
  public synchronized List<SourceReport> reports(String source, Brought brought, int most) {
    return reports.stream()
        .filter(report -> report.source().equals(source))
        .filter(report -> brought(report, brought))
        .sorted(Comparator.comparing(SourceReport::started).reversed())
        .limit(most)
        .toList();
  }

  @Override
  public synchronized List<ReadingDay> readingDays(String source, Instant since) {
    Map<LocalDate, Long> days = new TreeMap<>();
    reports.stream()
        .filter(report -> report.source().equals(source) && !report.started().isBefore(since))
        .forEach(
            report ->
                days.merge(
                    LocalDate.ofInstant(report.started(), ZoneOffset.UTC),
                    (long) report.pages(),
                    Math::max));
    return days.entrySet().stream().map(d -> new ReadingDay(d.getKey(), d.getValue())).toList();
  }

  private static boolean brought(SourceReport report, Brought brought) {
    return switch (brought) {
      case ANYTHING -> true;
      case PAGES -> report.fetched() + report.notModified() > 0;
      case NEWS -> report.indexed() > 0;
    };
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
