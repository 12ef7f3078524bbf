package org.medina.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.SourceReport;

class ReportingTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");
  private static final SourceReport RUN =
      new SourceReport(
          "wire",
          NOW.minusSeconds(3),
          Duration.ofSeconds(3),
          1,
          2,
          3,
          4,
          5,
          6,
          7,
          8,
          9,
          10,
          Map.of("DNS", 11),
          1_200,
          "robots.txt read");

  private static SourceState state(String id, @Nullable Instant news, boolean silent) {
    return new SourceState(
        id, id, news, news, Duration.ofHours(36), silent, "read", NOW, List.of());
  }

  private static CrawlStatus status(SourceState... states) {
    return () -> List.of(states);
  }

  @Test
  void countsARunAsMetricsWithSourcesAndKindsForLabels() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    CrawlMeters meters = new CrawlMeters(registry);

    meters.remaining(42);
    meters.visited("wire", Status.FETCHED, Duration.ofMillis(250));
    meters.reported(RUN);
    meters.reported(RUN);

    assertThat(registry.scrape().lines())
        .contains(
            "medina_crawl_due 42.0",
            "medina_crawl_requests_seconds_count{source=\"wire\"} 1",
            "medina_crawl_requests_seconds_sum{source=\"wire\"} 0.25",
            "medina_crawl_pages_total{outcome=\"discovered\",source=\"wire\"} 2.0",
            "medina_crawl_pages_total{outcome=\"not_modified\",source=\"wire\"} 6.0",
            "medina_crawl_stories_total{outcome=\"new\",source=\"wire\"} 8.0",
            "medina_crawl_failures_total{kind=\"DNS\",source=\"wire\"} 22.0",
            "medina_crawl_read_bytes_total{source=\"wire\"} 2400.0");
  }

  @Test
  void tellsMonitoringWhichSourcesAreSilentAndSinceWhen() {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    CrawlStatus crawl =
        status(state("wire", NOW.minus(Duration.ofHours(60)), true), state("new", null, false));

    new SourceGauges(registry, () -> false, crawl, clock).refresh();

    assertThat(registry.scrape().lines())
        .contains(
            "medina_index_up 0.0",
            "medina_source_silent{source=\"wire\"} 1.0",
            "medina_source_silent{source=\"new\"} 0.0",
            "medina_source_silence_days{source=\"wire\"} 2.5",
            "medina_source_silence_days{source=\"new\"} NaN",
            "medina_source_rhythm_days{source=\"wire\"} 1.5",
            "medina_source_last_story_timestamp_seconds{source=\"wire\"} 1.7734392E9");
  }

  @Test
  void writesEveryFigureOfASourceAsJson() {
    CrawlReport report = new CrawlReport(NOW, Duration.ofSeconds(3), List.of(RUN));

    ObjectNode json =
        CrawlTable.json(
            report,
            List.of(state("wire", NOW.minus(Duration.ofDays(3)), true), state("idle", null, false)),
            NOW);

    assertThat(json.at("/sources/0/discovered").asInt()).isEqualTo(1);
    assertThat(json.at("/sources/0/failed/DNS").asInt()).isEqualTo(11);
    assertThat(json.at("/sources/0/bytes").asInt()).isEqualTo(1_200);
    assertThat(json.at("/sources/0/days_silent").asInt()).isEqualTo(3);
    assertThat(json.at("/sources/0/expected_rhythm_hours").asDouble()).isEqualTo(36);
    assertThat(json.at("/sources/0/silent").asBoolean()).isTrue();
    assertThat(json.at("/sources/1/source").asText()).isEqualTo("idle");
    assertThat(json.at("/sources/1/due").asBoolean()).isFalse();
    assertThat(json.at("/sources/1/days_silent").isNull()).isTrue();
  }

  private static String shown(boolean terminal) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Instant[] now = {NOW};
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    try (CrawlProgress progress = new CrawlProgress(out, terminal, moving(now))) {
      progress.remaining(8);
      for (int page = 0; page < 4; page++) {
        now[0] = now[0].plusSeconds(5);
        progress.visited("wire", page == 0 ? Status.FAILED : Status.FETCHED, Duration.ZERO);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private static Clock moving(Instant[] now) {
    InstantSource source = () -> now[0];
    return source.withZone(ZoneOffset.UTC);
  }

  @Test
  void drawsABarOnATerminalAndTakesItAway() {
    assertThat(shown(true))
        .contains("\r[############............] 4 pages, 0.2 a second, 1 failed, 4 to go")
        .endsWith("\r\u001b[K")
        .doesNotContain("\n");
  }

  @Test
  void writesPlainLinesElsewhere() {
    assertThat(shown(false).lines())
        .containsExactly("crawling: 3 pages, 0.2 a second, 1 failed, 5 to go");
  }
}
