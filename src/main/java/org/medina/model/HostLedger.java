package org.medina.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that is known of the lines that a host repeats on its pages, for keeping between runs.
 *
 * @param host the host
 * @param pages how many of its pages were learnt
 * @param recentPages how many of them count: older ones fade
 * @param lines its lines, those seen once too
 */
public record HostLedger(String host, int pages, int recentPages, List<LineRecord> lines) {
  public HostLedger {
    lines = List.copyOf(lines);
  }

  /**
   * A line and where it was seen.
   *
   * @param line the line as it was first seen
   * @param pages on how many pages it was seen
   * @param recent on how many of the pages that count
   * @param stories ids of the first stories that it was seen in
   * @param stock whether it is a stock phrase of the web
   * @param proven whether it has been found to be furniture once and for all
   * @param givenBack whether an editor ruled that it belongs to the stories
   */
  public record LineRecord(
      String line,
      int pages,
      int recent,
      List<String> stories,
      boolean stock,
      boolean proven,
      boolean givenBack) {
    public LineRecord {
      stories = List.copyOf(stories);
    }

    private LineRecord joined(LineRecord learnt) {
      Set<String> both = new LinkedHashSet<>(stories);
      both.addAll(learnt.stories);
      int more = both.size() - stories.size();
      return new LineRecord(
          line,
          Math.max(Math.max(pages, learnt.pages), both.size()),
          Math.max(recent + more, learnt.recent),
          List.copyOf(both),
          stock || learnt.stock,
          proven || learnt.proven,
          givenBack);
    }
  }

  /**
   * This ledger, which is kept, with what one process has learnt since. Editors' rulings are those
   * of the kept one: a crawler makes none.
   */
  public HostLedger joined(HostLedger learnt) {
    Map<String, LineRecord> joined = new LinkedHashMap<>();
    lines.forEach(line -> joined.put(line.line(), line));
    learnt.lines.forEach(line -> joined.merge(line.line(), line, LineRecord::joined));
    return new HostLedger(
        host,
        Math.max(pages, learnt.pages),
        Math.max(recentPages, learnt.recentPages),
        new ArrayList<>(joined.values()));
  }
}
