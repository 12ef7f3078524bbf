package org.medina.model;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a story. The crawl day is never used as the date of publication.
 *
 * @param published when the outlet published it, null when the page does not say
 * @param modified when the outlet says it changed it, or null
 * @param event the day of the event it reports, when the text names it, or null
 * @param firstSeen when Medina first fetched it
 * @param lastChanged when Medina last saw other text than before
 */
public record ArticleDates(
    @Nullable StoryDate published,
    @Nullable StoryDate modified,
    @Nullable LocalDate event,
    Instant firstSeen,
    Instant lastChanged) {}
