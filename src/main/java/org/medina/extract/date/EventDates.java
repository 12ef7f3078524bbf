package org.medina.extract.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate.Precision;

/**
 * The day of the event that a text reports: a weekday and a date beside each other that agree, as
 * in "Thursday, March 16, 2023".
 */
final class EventDates {
  private static final int REACH = 30;
  private static final int WINDOW = 500;
  private static final int MOST_PARAGRAPHS = 12;

  private final Map<String, DayOfWeek> weekdays = new HashMap<>();

  EventDates() {
    for (String tag :
        List.of("en", "fr", "ar", "fa", "tr", "he", "ur", "ckb", "es", "de", "it", "pt")) {
      for (DayOfWeek day : DayOfWeek.values()) {
        weekdays.putIfAbsent(
            DateText.fold(day.getDisplayName(TextStyle.FULL, Locale.forLanguageTag(tag))), day);
      }
    }
    weekdays.put("الاثنين", DayOfWeek.MONDAY);
    weekdays.put("الاحد", DayOfWeek.SUNDAY);
    weekdays.put("الاربعاء", DayOfWeek.WEDNESDAY);
  }

  Optional<LocalDate> find(
      DateParser parser, List<String> paragraphs, DateHints hints, @Nullable LocalDate published) {
    for (String paragraph : paragraphs.subList(0, Math.min(MOST_PARAGRAPHS, paragraphs.size()))) {
      for (int from = 0; from < paragraph.length() && from < 4 * WINDOW; from += WINDOW) {
        String window = paragraph.substring(from, Math.min(paragraph.length(), from + WINDOW + 80));
        if (window.chars().noneMatch(Character::isDigit)) {
          continue;
        }
        for (ParsedDate date : parser.parse(window, hints)) {
          if (date.precision() != Precision.MONTH
              && agrees(DateText.fold(window), date)
              && isNear(date.day(), published)) {
            return Optional.of(date.day());
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean agrees(String folded, ParsedDate date) {
    int from = Math.max(0, Math.min(date.start(), folded.length()) - REACH);
    String before = folded.substring(from, Math.min(date.start(), folded.length()));
    for (Token token : Token.of(before)) {
      DayOfWeek day = weekdays.get(token.text());
      if (day != null && day == date.day().getDayOfWeek()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isNear(LocalDate day, @Nullable LocalDate published) {
    return published == null || Math.abs(day.toEpochDay() - published.toEpochDay()) <= 400;
  }
}
