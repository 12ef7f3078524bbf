package org.medina.crawl;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many pages of each source were fetched on the current day (UTC). Counts of earlier processes
 * are taken from their reports. Thread-safe.
 */
final class DailyBudgets {
  private static final int REPORTS = 200;

  private final Frontier frontier;
  private final Clock clock;
  private final Map<String, Integer> spent = new HashMap<>();
  private Instant day = Instant.MIN;

  DailyBudgets(Frontier frontier, Clock clock) {
    this.frontier = frontier;
    this.clock = clock;
  }

  /** Counts one page; when the budget is spent, the moment from which there is a new one. */
  synchronized @Nullable Instant spend(SourceConfig source) {
    int budget = source.politeness().dailyBudget();
    if (budget <= 0) {
      return null;
    }
    Instant today = clock.instant().truncatedTo(ChronoUnit.DAYS);
    if (!today.equals(day)) {
      day = today;
      spent.clear();
    }
    String id = source.source().id();
    int before = spent.computeIfAbsent(id, key -> reported(key, today));
    if (before >= budget) {
      return today.atOffset(ZoneOffset.UTC).plusDays(1).toInstant();
    }
    spent.put(id, before + 1);
    return null;
  }

  private int reported(String source, Instant today) {
    return frontier.reports(source, REPORTS).stream()
        .filter(report -> !report.started().isBefore(today))
        .mapToInt(report -> report.fetched() + report.notModified())
        .sum();
  }
}
