package org.medina.extract.date;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate;

/**
 * The dates of a story.
 *
 * @param published when it was published, or null
 * @param modified when it was last changed, or null
 * @param event the day of the event that the text reports, or null
 * @param candidates every date that was looked at, most trusted first
 */
public record PageDates(
    @Nullable StoryDate published,
    @Nullable StoryDate modified,
    @Nullable LocalDate event,
    List<DateCandidate> candidates) {
  public PageDates {
    candidates = List.copyOf(candidates);
  }
}
