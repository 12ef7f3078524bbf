package org.medina.app.report;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.MultiGauge.Row;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.SourceState;

/**
 * What monitoring can alert on: whether the engine answers, and for every source its last success,
 * its last news and how long it has been silent. Thread-safe.
 */
public final class SourceGauges {
  /** Asking for the state of all sources costs some queries each: scrapes come more often. */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** One gauge with a row for each source. */
  private record Column(MultiGauge gauge, ToDoubleFunction<SourceState> value) {}

  private final CrawlStatus crawl;
  private final Clock clock;
  private final List<Column> columns = new ArrayList<>();
  private Instant refreshed = Instant.EPOCH;

  /**
   * Gauges in a registry.
   *
   * @param engine whether the engine answers
   */
  public SourceGauges(
      MeterRegistry registry, BooleanSupplier engine, CrawlStatus crawl, Clock clock) {
    this.crawl = crawl;
    this.clock = clock;
    Gauge.builder("medina.index.up", () -> engine.getAsBoolean() ? 1 : 0)
        .description("Whether Elasticsearch answers")
        .register(registry);
    columns.add(
        new Column(
            rows(registry, "silent", "1 after much more than the usual time without news"),
            state -> state.silent() ? 1 : 0));
    columns.add(
        new Column(
            rows(registry, "silence.days", "Days since the last new story, NaN if there was none"),
            state -> days(state.lastNewStory())));
    columns.add(
        new Column(
            rows(registry, "last.success.timestamp.seconds", "When something was last read"),
            state -> seconds(state.lastSuccess())));
    columns.add(
        new Column(
            rows(registry, "last.story.timestamp.seconds", "When a story was last new"),
            state -> seconds(state.lastNewStory())));
    columns.add(
        new Column(
            rows(registry, "rhythm.days", "Usual days between runs with news, NaN if not known"),
            state -> state.rhythm() == null ? Double.NaN : days(state.rhythm())));
  }

  private static MultiGauge rows(MeterRegistry registry, String name, String description) {
    return MultiGauge.builder("medina.source." + name).description(description).register(registry);
  }

  /** Reads the state of the sources, unless that was done a moment ago. */
  public synchronized void refresh() {
    Instant now = clock.instant();
    if (Duration.between(refreshed, now).compareTo(FRESH) < 0) {
      return;
    }
    refreshed = now;
    List<SourceState> states = crawl.sources();
    for (Column column : columns) {
      List<Row<?>> rows = new ArrayList<>();
      for (SourceState state : states) {
        Tags tags = Tags.of("source", state.source());
        rows.add(Row.of(tags, column.value().applyAsDouble(state)));
      }
      column.gauge().register(rows, true);
    }
  }

  private double days(@Nullable Instant since) {
    return since == null ? Double.NaN : days(Duration.between(since, clock.instant()));
  }

  private static double days(Duration time) {
    return time.toSeconds() / 86_400.0;
  }

  private static double seconds(@Nullable Instant moment) {
    return moment == null ? Double.NaN : moment.toEpochMilli() / 1e3;
  }
}
