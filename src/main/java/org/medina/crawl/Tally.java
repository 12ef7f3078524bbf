package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.medina.crawl.PageSink.Outcome;
import org.medina.crawl.fetch.FetchResult.Reason;

/** Counts what a run brings for one source. Thread-safe. */
final class Tally {
  /** What is counted. */
  enum Count {
    DISCOVERED,
    FETCHED,
    NOT_MODIFIED,
    INDEXED,
    CHANGED,
    UNCHANGED,
    DUPLICATES,
    NOT_STORIES,
    UNDATED,
    DISALLOWED
  }

  private final String source;
  private Instant started;
  private final Map<Count, Integer> counts = new EnumMap<>(Count.class);
  private final Map<String, Integer> failed = new TreeMap<>();
  private long bytes;
  private String robots = "not asked";

  Tally(String source, Instant started) {
    this.source = source;
    this.started = started;
  }

  synchronized void add(Count count, int more) {
    counts.merge(count, more, Integer::sum);
  }

  void add(Count count) {
    add(count, 1);
  }

  synchronized void addBytes(long more) {
    bytes += more;
  }

  synchronized void robots(String state) {
    robots = state;
  }

  synchronized void failed(Reason reason) {
    failed.merge(reason.name(), 1, Integer::sum);
  }

  void add(Outcome outcome) {
    switch (outcome.result()) {
      case NEW -> add(Count.INDEXED);
      case CHANGED -> add(Count.CHANGED);
      case UNCHANGED -> add(Count.UNCHANGED);
      case DUPLICATE -> add(Count.DUPLICATES);
      case NOT_A_STORY -> add(Count.NOT_STORIES);
      case NEEDS_JS -> failed(Reason.NEEDS_JS);
      case UNREADABLE -> failed(Reason.UNREADABLE);
    }
    boolean stored =
        outcome.result() == PageSink.Result.NEW || outcome.result() == PageSink.Result.CHANGED;
    if (stored && outcome.undated()) {
      add(Count.UNDATED);
    }
  }

  /** The report of everything counted so far; counting starts again. */
  synchronized SourceReport drain(Instant now) {
    SourceReport report = report(now);
    counts.clear();
    failed.clear();
    bytes = 0;
    started = now;
    return report;
  }

  /** Whether nothing has been counted. */
  synchronized boolean isEmpty() {
    return counts.isEmpty() && failed.isEmpty();
  }

  private SourceReport report(Instant now) {
    return new SourceReport(
        source,
        started,
        Duration.between(started, now),
        of(Count.DISCOVERED),
        of(Count.FETCHED),
        of(Count.NOT_MODIFIED),
        of(Count.INDEXED),
        of(Count.CHANGED),
        of(Count.UNCHANGED),
        of(Count.DUPLICATES),
        of(Count.NOT_STORIES),
        of(Count.UNDATED),
        of(Count.DISALLOWED),
        failed,
        bytes,
        robots);
  }

  private int of(Count count) {
    return counts.getOrDefault(count, 0);
  }
}
