package org.medina.app;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.util.Map;
import java.util.stream.Collectors;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.SourceReport;
import org.medina.frontier.ReportJson;

/** The report of a crawl, for people and for machines. */
final class CrawlTable {
  private static final String ROW = "%-24s %10s %8s %12s %8s %8s %8s %8s %8s%n";

  private CrawlTable() {}

  static void print(CrawlReport report, PrintWriter out) {
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

  static ObjectNode json(CrawlReport report) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("started", report.started().toString());
    tree.put("duration_ms", report.duration().toMillis());
    tree.put("indexed", report.indexed());
    tree.put("changed", report.changed());
    ArrayNode sources = tree.putArray("sources");
    report.sources().forEach(source -> sources.add(ReportJson.write(source)));
    return tree;
  }
}
