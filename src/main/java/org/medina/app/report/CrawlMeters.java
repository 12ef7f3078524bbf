package org.medina.app.report;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.medina.crawl.CrawlListener;
import org.medina.crawl.FrontierEntry.Status;
import org.medina.crawl.SourceReport;

/**
 * Counts what a crawl does as metrics. Labels are sources and kinds only, never hosts or addresses,
 * so that their number stays bounded by the configuration. Thread-safe.
 */
public final class CrawlMeters implements CrawlListener {
  private static final String SOURCE = "source";

  private final MeterRegistry registry;
  private final AtomicLong due = new AtomicLong();

  /** Meters in a registry. */
  public CrawlMeters(MeterRegistry registry) {
    this.registry = registry;
    Gauge.builder("medina.crawl.due", due, AtomicLong::get)
        .description("Addresses that are due to be fetched")
        .register(registry);
  }

  @Override
  public void visited(String source, Status became, Duration took) {
    Timer.builder("medina.crawl.requests")
        .description("Requests to sites, from the first byte sent to the last byte read")
        .tag(SOURCE, source)
        .register(registry)
        .record(took);
  }

  @Override
  public void remaining(long addresses) {
    due.set(addresses);
  }

  @Override
  public void reported(SourceReport report) {
    String source = report.source();
    pages(source, "discovered", report.discovered());
    pages(source, "fetched", report.fetched());
    pages(source, "not_modified", report.notModified());
    pages(source, "disallowed", report.disallowed());
    stories(source, "new", report.indexed());
    stories(source, "changed", report.changed());
    stories(source, "unchanged", report.unchanged());
    stories(source, "duplicate", report.duplicates());
    stories(source, "not_story", report.notStories());
    stories(source, "undated", report.undated());
    report.failed().forEach((kind, count) -> failures(source, kind, count));
    Counter.builder("medina.crawl.read")
        .description("What was read from the wire")
        .baseUnit("bytes")
        .tag(SOURCE, source)
        .register(registry)
        .increment(report.bytes());
  }

  private void pages(String source, String outcome, int count) {
    registry.counter("medina.crawl.pages", SOURCE, source, "outcome", outcome).increment(count);
  }

  private void stories(String source, String outcome, int count) {
    registry.counter("medina.crawl.stories", SOURCE, source, "outcome", outcome).increment(count);
  }

  private void failures(String source, String kind, int count) {
    registry.counter("medina.crawl.failures", SOURCE, source, "kind", kind).increment(count);
  }
}
