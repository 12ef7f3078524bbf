package org.medina.web.page;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus.Condition;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.crawl.SourceReport;
import org.medina.model.Source;

/**
 * An outlet: what it brought, and how the crawl fares with it.
 *
 * @param source the outlet
 * @param href its page
 * @param total its articles
 * @param week its articles of the last seven days
 * @param undated its articles without a date
 * @param state what the crawl tells, or null before its first run
 * @param condition {@code ok}, {@code silent}, {@code failing} or {@code waiting}
 * @param daysSilent whole days since its last new story, or -1 when it brought none
 * @param failures failures of its last run by kind
 */
record SourceRow(
    Source source,
    String href,
    long total,
    long week,
    long undated,
    @Nullable SourceState state,
    String condition,
    long daysSilent,
    Map<String, Integer> failures) {
  /** What the index counts for an outlet. */
  record Counts(Map<String, Long> total, Map<String, Long> week, Map<String, Long> undated) {
    static long of(Map<String, Long> counts, String id) {
      return counts.getOrDefault(id, 0L);
    }
  }

  static SourceRow of(Source source, Counts counts, @Nullable SourceState state, Instant now) {
    String id = source.id();
    List<SourceReport> runs = state == null ? List.of() : state.runs();
    Map<String, Integer> failures =
        runs.isEmpty() ? Map.of() : new TreeMap<>(runs.getFirst().failed());
    Instant lastNew = state == null ? null : state.lastNewStory();
    return new SourceRow(
        source,
        Addresses.source(id),
        Counts.of(counts.total(), id),
        Counts.of(counts.week(), id),
        Counts.of(counts.undated(), id),
        state,
        (state == null ? Condition.WAITING : state.condition()).name().toLowerCase(Locale.ROOT),
        lastNew == null ? -1 : Duration.between(lastNew, now).toDays(),
        failures);
  }

  /** Share of articles without a date, in percent. */
  public long undatedShare() {
    return total == 0 ? 0 : Math.round(100.0 * undated / total);
  }
}
