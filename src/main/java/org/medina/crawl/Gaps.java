package org.medina.crawl;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus.Gap;
import org.medina.crawl.CrawlStatus.SourceState;

/** Finds when a source could not be read. */
final class Gaps {
  private Gaps() {}

  /**
   * Whole days on which every visit failed, joined over days without a visit, and the time since
   * the last success while the last visit failed.
   *
   * @param days days with a visit, oldest first
   */
  static List<Gap> of(SourceState state, List<ReadingDay> days) {
    List<Gap> gaps = new ArrayList<>();
    LocalDate first = null;
    for (ReadingDay day : days) {
      if (day.pages() > 0 && first != null) {
        gaps.add(new Gap(state.source(), start(first), start(day.day())));
        first = null;
      } else if (day.pages() == 0 && first == null) {
        first = day.day();
      }
    }
    Instant since = failingSince(state);
    if (since != null) {
      gaps.add(new Gap(state.source(), since, null));
    } else if (first != null) {
      gaps.add(new Gap(state.source(), start(first), start(days.getLast().day().plusDays(1))));
    }
    return gaps;
  }

  private static @Nullable Instant failingSince(SourceState state) {
    if (state.condition() != CrawlStatus.Condition.FAILING) {
      return null;
    }
    Instant success = state.lastSuccess();
    return success == null ? state.runs().getLast().started() : success;
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }
}
