package org.medina.crawl;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one run brought for one source.
 *
 * @param source id of the source
 * @param started when the run began
 * @param duration how long it took
 * @param discovered addresses of stories that were new
 * @param fetched pages fetched, of any kind
 * @param notModified pages that the server said had not changed
 * @param indexed new stories
 * @param changed stories whose text had changed
 * @param unchanged stories fetched whole whose text had not changed
 * @param duplicates pages whose story is known under another address
 * @param notStories pages that are no story
 * @param undated stories, new or changed, without a date
 * @param disallowed addresses that robots.txt or the page's owner closes
 * @param failed failures by kind
 * @param bytes bytes read from the wire
 * @param robots state of robots.txt in words
 */
public record SourceReport(
    String source,
    Instant started,
    Duration duration,
    int discovered,
    int fetched,
    int notModified,
    int indexed,
    int changed,
    int unchanged,
    int duplicates,
    int notStories,
    int undated,
    int disallowed,
    Map<String, Integer> failed,
    long bytes,
    String robots) {
  public SourceReport {
    failed = Collections.unmodifiableMap(new TreeMap<>(failed));
  }

  /** Pages that were read, or said not to have changed. */
  public int pages() {
    return fetched + notModified;
  }

  /** All failures. */
  public int failures() {
    return failed.values().stream().mapToInt(Integer::intValue).sum();
  }
}
