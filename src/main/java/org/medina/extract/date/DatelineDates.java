package org.medina.extract.date;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.date.DateCandidate.Role;
import org.medina.model.StoryDate.Source;

/** Dates at the very start or end of the story: "Rabat, 16 March 2023 –", "(AFP, 16/03/2023)". */
final class DatelineDates {
  private static final int START_REACH = 45;

  private final DateParser parser;
  private final DateHints hints;

  DatelineDates(DateParser parser, DateHints hints) {
    this.parser = parser;
    this.hints = hints;
  }

  List<DateCandidate> find(List<String> paragraphs) {
    List<DateCandidate> found = new ArrayList<>();
    if (paragraphs.isEmpty()) {
      return found;
    }
    for (ParsedDate date : parser.parse(paragraphs.getFirst(), hints)) {
      if (date.start() <= START_REACH) {
        found.add(
            new DateCandidate(
                date.from(Source.ARTICLE_TEXT), Role.PUBLISHED, 330, "first paragraph"));
      }
    }
    String last = paragraphs.getLast();
    if (last.length() <= 80) {
      for (ParsedDate date : parser.parse(last, hints)) {
        found.add(
            new DateCandidate(
                date.from(Source.ARTICLE_TEXT), Role.PUBLISHED, 300, "last paragraph"));
      }
    }
    return found;
  }
}
