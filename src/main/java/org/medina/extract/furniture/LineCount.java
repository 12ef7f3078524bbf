package org.medina.extract.furniture;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.medina.model.FurnitureLine;
import org.medina.model.HostLedger;

/** How often one line of a host was seen; guarded by its {@link HostLines}. */
final class LineCount {
  private final String line;
  private final List<String> stories = new ArrayList<>(1);
  private int pages;
  private int recent;
  private boolean stock;
  private boolean proven;
  private boolean givenBack;

  LineCount(String line) {
    this.line = line;
  }

  /** Takes in what was kept of the line, an editor's ruling too. */
  void join(HostLedger.LineRecord kept) {
    Set<String> both = new LinkedHashSet<>(kept.stories());
    both.addAll(stories);
    stories.clear();
    stories.addAll(both);
    pages = Math.max(Math.max(pages, kept.pages()), both.size());
    recent = Math.max(recent, kept.recent());
    stock |= kept.stock();
    proven |= kept.proven();
    givenBack = kept.givenBack();
  }

  HostLedger.LineRecord kept() {
    return new HostLedger.LineRecord(line, pages, recent, stories, stock, proven, givenBack);
  }

  /** Counts a page; the first stories are remembered, so that they can be cleaned later. */
  void seenIn(String story, int remembered) {
    if (stories.contains(story)) {
      return;
    }
    pages++;
    recent++;
    if (stories.size() < remembered) {
      stories.add(story);
    }
  }

  /** Old pages count half. */
  void fade() {
    recent /= 2;
  }

  /** The line was left out of a story as a stock phrase. */
  void setStock() {
    stock = true;
  }

  boolean isStock() {
    return stock;
  }

  /** The line is furniture from now on, however seldom it comes again. */
  void prove() {
    proven = true;
  }

  boolean isProven() {
    return proven;
  }

  void giveBack(boolean back) {
    givenBack = back;
  }

  boolean isGivenBack() {
    return givenBack;
  }

  int pages() {
    return pages;
  }

  /** On how many of the pages that count it was seen. */
  int recent() {
    return recent;
  }

  int length() {
    return line.length();
  }

  List<String> stories() {
    return stories;
  }

  FurnitureLine shown() {
    return new FurnitureLine(line, pages, givenBack);
  }
}
