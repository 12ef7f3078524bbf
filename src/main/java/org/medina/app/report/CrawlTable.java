package org.medina.app.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.crawl.SourceReport;
import org.medina.frontier.ReportJson;

/** The report of a crawl, for people and for machines. */
public final class CrawlTable {
  private static final String ROW = "%-24s %10s %8s %12s %8s %8s %8s %8s %8s%n";

  private CrawlTable() {}

  /** The report as a table. */
  public static void print(CrawlReport report, PrintWriter out) {
    if (report.sources().isEmpty()) {
      out.println("nothing was due");
      return;
    }
    out.printf(
        ROW,
        "source",
        "discovered",
        "fetched",
        "not modified",
        "new",
        "changed",
        "undated",
        "closed",
        "failed");
    for (SourceReport source : report.sources()) {
      out.printf(
          ROW,
          source.source(),
          source.discovered(),
          source.fetched(),
          source.notModified(),
          source.indexed(),
          source.changed(),
          source.undated(),
          source.disallowed(),
          source.failures());
      if (!source.failed().isEmpty()) {
        out.println("  failed: " + kinds(source.failed()));
      }
    }
    out.printf(
        "%d new and %d changed stories in %.1f s%n",
        report.indexed(), report.changed(), report.duration().toMillis() / 1000.0);
  }

  private static String kinds(Map<String, Integer> failed) {
    return failed.entrySet().stream()
        .map(kind -> kind.getKey() + " " + kind.getValue())
        .collect(Collectors.joining(", "));
  }

  /**
   * The report as JSON.
   *
   * @param states what is known of the sources that the crawl covered
   */
  public static ObjectNode json(CrawlReport report, List<SourceState> states, Instant now) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("started", report.started().toString());
    tree.put("duration_ms", report.duration().toMillis());
    tree.put("indexed", report.indexed());
    tree.put("changed", report.changed());
    Map<String, SourceReport> reports = new HashMap<>();
    report.sources().forEach(source -> reports.put(source.source(), source));
    ArrayNode sources = tree.putArray("sources");
    for (SourceState state : states) {
      SourceReport run = reports.get(state.source());
      ObjectNode source =
          run == null
              ? JsonNodeFactory.instance.objectNode().put("source", state.source())
              : ReportJson.write(run);
      source.put("due", run != null);
      sources.add(withState(source, state, now));
    }
    return tree;
  }

  private static ObjectNode withState(ObjectNode source, SourceState state, Instant now) {
    put(source, "last_success", state.lastSuccess());
    put(source, "last_new_story", state.lastNewStory());
    Instant news = state.lastNewStory();
    if (news == null) {
      source.putNull("days_silent");
    } else {
      source.put("days_silent", Duration.between(news, now).toDays());
    }
    Duration rhythm = state.rhythm();
    if (rhythm == null) {
      source.putNull("expected_rhythm_hours");
    } else {
      source.put("expected_rhythm_hours", rhythm.toMinutes() / 60.0);
    }
    source.put("silent", state.silent());
    put(source, "next_visit", state.nextVisit());
    return source;
  }

  private static void put(ObjectNode source, String field, @Nullable Instant moment) {
    source.put(field, moment == null ? null : moment.toString());
  }
}
