package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.crawl.FrontierEntry.Kind;
import org.medina.crawl.FrontierEntry.Status;

/** When an address is looked at again. */
class RevisitsTest {
  private static final Instant NOW = Instant.parse("2026-03-16T10:00:00Z");

  private static FrontierEntry entry(Kind kind) {
    return FrontierEntry.discovered("http://a.example/x", "s", kind, FetchedPage.Hint.NONE);
  }

  /** The intervals of visits in a row, each changed or not. */
  private static List<Duration> intervals(FrontierEntry first, boolean changed, int visits) {
    Revisits revisits = new Revisits(new Schedule.Every(Duration.ofHours(1)));
    FrontierEntry entry = first;
    List<Duration> intervals = new ArrayList<>();
    for (int visit = 0; visit < visits; visit++) {
      Duration interval = revisits.interval(entry, changed, NOW);
      intervals.add(interval);
      entry = entry.visited(Status.FETCHED, NOW, entry.visit().well(interval));
    }
    return intervals;
  }

  @ParameterizedTest
  @CsvSource({
    "Africa/Casablanca,2026-03-17T06:00:00Z",
    "Asia/Riyadh,2026-03-17T03:00:00Z",
    "Europe/Paris,2026-03-17T05:00:00Z"
  })
  void keepsAScheduleInTheSourcesOwnTime(String zone, String next) {
    Revisits daily = new Revisits(new Schedule.Cron("0 6 * * *", ZoneId.of(zone)));

    assertThat(daily.next(entry(Kind.FEED), Duration.ZERO, NOW)).isEqualTo(next);
  }

  @Test
  void looksMoreOftenAtAFeedThatKeepsChangingButNotWithoutEnd() {
    assertThat(intervals(entry(Kind.FEED), true, 4))
        .containsExactly(
            Duration.ofHours(1),
            Duration.ofMinutes(30),
            Duration.ofMinutes(15),
            Duration.ofMinutes(15));
  }

  @Test
  void looksAtAStoryAtGrowingIntervals() {
    assertThat(intervals(entry(Kind.STORY), false, 8))
        .isSorted()
        .startsWith(Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(16))
        .endsWith(Duration.ofDays(60));
  }
}
