package org.medina.frontier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.medina.crawl.SourceReport;

/** A source's report as JSON, for the index and for machines, and back. */
public final class ReportJson {
  private ReportJson() {}

  /** The report as a tree. */
  public static ObjectNode write(SourceReport report) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("source", report.source());
    tree.put("started", report.started().toString());
    tree.put("duration_ms", report.duration().toMillis());
    tree.put("discovered", report.discovered());
    tree.put("fetched", report.fetched());
    tree.put("not_modified", report.notModified());
    tree.put("indexed", report.indexed());
    tree.put("changed", report.changed());
    tree.put("unchanged", report.unchanged());
    tree.put("duplicates", report.duplicates());
    tree.put("not_stories", report.notStories());
    tree.put("undated", report.undated());
    tree.put("disallowed", report.disallowed());
    ObjectNode failed = tree.putObject("failed");
    report.failed().forEach(failed::put);
    tree.put("bytes", report.bytes());
    tree.put("robots", report.robots());
    return tree;
  }

  static SourceReport read(JsonNode tree) {
    Map<String, Integer> failed = new TreeMap<>();
    tree.path("failed").properties().forEach(e -> failed.put(e.getKey(), e.getValue().asInt()));
    return new SourceReport(
        tree.path("source").asText(),
        Instant.parse(tree.path("started").asText()),
        Duration.ofMillis(tree.path("duration_ms").asLong()),
        tree.path("discovered").asInt(),
        tree.path("fetched").asInt(),
        tree.path("not_modified").asInt(),
        tree.path("indexed").asInt(),
        tree.path("changed").asInt(),
        tree.path("unchanged").asInt(),
        tree.path("duplicates").asInt(),
        tree.path("not_stories").asInt(),
        tree.path("undated").asInt(),
        tree.path("disallowed").asInt(),
        failed,
        tree.path("bytes").asLong(),
        tree.path("robots").asText());
  }
}
