package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.robots.RobotsStore;

/**
 * Everything that is to be fetched, and when; survives a kill at any moment. Several processes may
 * share one. Thread-safe.
 */
public interface Frontier extends RobotsStore {
  /**
   * Adds addresses; those that are known stay as they are. Returns the ids of those that are new.
   */
  Set<String> add(Collection<FrontierEntry> entries);

  /**
   * Hosts that have something due, with how many addresses that are.
   *
   * @param now what is due by then
   * @param source only this source's addresses, or null for all
   */
  Map<String, Long> dueHosts(Instant now, @Nullable String source);

  /** Takes a host, unless another process holds it. */
  Optional<HostLease> lease(String host, String owner, Instant now, Duration length);

  /** Holds a host longer; empty when it was lost. */
  Optional<HostLease> renew(HostLease lease, Instant now, Duration length);

  /** Gives a host back, with the moment before which nobody may ask it. */
  void release(HostLease lease, Instant notBefore);

  /** The moment before which nobody may ask a host; long ago when nothing is known of it. */
  Instant notBefore(String host);

  /**
   * What is due at a host: what leads to stories first, then stories, the earliest due first.
   *
   * @param source only this source's addresses, or null for all
   */
  List<FrontierEntry> due(HostLease lease, Instant now, @Nullable String source, int most);

  /**
   * Writes down what became of addresses; replaces what was known. What a later holder of a host
   * has written stays: a process that was thought dead and wakes cannot undo it.
   */
  void update(Collection<LeasedEntry> entries);

  /**
   * Changes what is known of addresses without a lease, such as when they are due. Unknown ids are
   * left out; so is what a holder of the host writes at the same time.
   *
   * @param change returns its argument for what is to stay as it is
   */
  void amend(Collection<String> ids, UnaryOperator<FrontierEntry> change);

  /** The entry of an address. */
  Optional<FrontierEntry> find(String id);

  /** Keeps the report of a run. */
  void record(SourceReport report);

  /** The last reports of a source, newest first. */
  default List<SourceReport> reports(String source, int most) {
    return reports(source, Brought.ANYTHING, most);
  }

  /** The last reports of those runs that brought something, newest first. */
  List<SourceReport> reports(String source, Brought brought, int most);

  /** The days since a moment on which a source was visited, oldest first. */
  List<ReadingDay> readingDays(String source, Instant since);

  /** What a run has to have brought. */
  enum Brought {
    /** A run is a run, also when everything failed. */
    ANYTHING,
    /** At least one page was read or said not to have changed. */
    PAGES,
    /** At least one new story. */
    NEWS
  }

  /** How many addresses of stories a source has, redirects not counted. */
  long stories(String source);

  /** When the next address of a source is due; empty when there is none. */
  Optional<Instant> nextDue(String source);
}
