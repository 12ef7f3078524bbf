package org.medina.extract.furniture;

import java.util.ArrayList;
import java.util.List;

/** How often one line of a host was seen; guarded by its {@link HostLines}. */
final class LineCount {
  private final String line;
  private final List<String> stories = new ArrayList<>(1);
  private int pages;
  private boolean givenBack;

  LineCount(String line) {
    this.line = line;
  }

  static LineCount restored(HostLedger.LineRecord kept) {
    LineCount count = new LineCount(kept.line());
    count.pages = kept.pages();
    count.stories.addAll(kept.stories());
    count.givenBack = kept.givenBack();
    return count;
  }

  HostLedger.LineRecord kept() {
    return new HostLedger.LineRecord(line, pages, stories, givenBack);
  }

  /** Counts a page; the first stories are remembered, so that they can be cleaned later. */
  void seenIn(String story, int remembered) {
    if (stories.contains(story)) {
      return;
    }
    pages++;
    if (stories.size() < remembered) {
      stories.add(story);
    }
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
