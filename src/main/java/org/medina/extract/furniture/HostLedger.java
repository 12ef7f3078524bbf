package org.medina.extract.furniture;

import java.util.List;

/**
 * All that is known of a host's lines, for keeping between runs.
 *
 * @param host the host
 * @param pages how many of its pages were learnt
 * @param lines its lines, those seen once too
 */
public record HostLedger(String host, int pages, List<LineRecord> lines) {
  public HostLedger {
    lines = List.copyOf(lines);
  }

  /**
   * A line and where it was seen.
   *
   * @param line the line as it was first seen
   * @param pages on how many pages it was seen
   * @param stories ids of the first stories that it was seen in
   * @param givenBack whether an editor ruled that it belongs to the stories
   */
  public record LineRecord(String line, int pages, List<String> stories, boolean givenBack) {
    public LineRecord {
      stories = List.copyOf(stories);
    }
  }
}
