package org.medina.extract.metadata;

import java.util.List;

/** Cuts the site's name, and the sections beside it, off a page's title; never at a colon. */
final class TitleCutter {
  private static final List<String> SEPARATORS =
      List.of(
          " | ", " - ", " – ", " — ", " :: ", " » ", " « ", " · ", " • ", " ‹ ", " › ", " // ",
          " ~ ", " ― ", "|", " ـ ");

  private static final int MOST_CUTS = 4;
  private static final int LONGEST_SECTION = 30;

  private final SiteNames names;

  TitleCutter(SiteNames names) {
    this.names = names;
  }

  boolean isSiteName(String text) {
    return names.isName(text);
  }

  /** The title without what is not the headline. */
  String cut(String title) {
    String rest = title;
    for (int i = 0; i < MOST_CUTS; i++) {
      String shorter = cutOnce(rest);
      if (shorter.equals(rest)) {
        return rest;
      }
      rest = shorter;
    }
    return rest;
  }

  private String cutOnce(String title) {
    for (String separator : SEPARATORS) {
      int last = title.lastIndexOf(separator);
      if (last <= 0) {
        continue;
      }
      String head = title.substring(0, last).strip();
      String tail = title.substring(last + separator.length()).strip();
      boolean foreign = names.isName(tail) || isSection(head, tail, separator);
      if (foreign && !head.isEmpty()) {
        return head;
      }
      int first = title.indexOf(separator);
      if (names.isName(title.substring(0, first).strip())) {
        return title.substring(first + separator.length()).strip();
      }
    }
    return title;
  }

  /** A short part behind a bar is a section; behind a dash it may well belong to the headline. */
  private static boolean isSection(String head, String tail, String separator) {
    boolean bar =
        separator.strip().equals("|") || separator.equals(" :: ") || separator.equals(" » ");
    return bar && tail.length() <= LONGEST_SECTION && tail.length() * 2 <= head.length();
  }
}
