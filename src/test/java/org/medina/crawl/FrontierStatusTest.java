package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.testing.LocalSite;

/** Sources that fall silent are told, however long ago that was. */
class FrontierStatusTest {
  private static final Instant START = Instant.parse("2024-03-01T08:00:00Z");
  private final Crawl crawl = new Crawl();

  private void run(int day, int pages, int news) {
    crawl.frontier.record(
        new SourceReport(
            "probe",
            START.plus(Duration.ofDays(day)),
            Duration.ofMinutes(1),
            news,
            pages,
            0,
            news,
            0,
            0,
            0,
            0,
            0,
            0,
            pages == 0 ? Map.of("TIMEOUT", 1) : Map.of(),
            0,
            "robots.txt read"));
  }

  private FrontierStatus statusOn(int day) {
    Clock clock = Clock.fixed(START.plus(Duration.ofDays(day)), ZoneOffset.UTC);
    return new FrontierStatus(crawl.frontier, List.of(crawl.source()), clock);
  }

  private CrawlStatus.SourceState stateOn(int day) {
    return statusOn(day).sources().getFirst();
  }

  private static Instant midnight(int day) {
    return START.plus(Duration.ofDays(day)).truncatedTo(ChronoUnit.DAYS);
  }

  @Test
  void tellsWhenNothingCouldBeReadAndJoinsDaysWithoutAVisit() {
    run(0, 10, 1);
    run(1, 0, 0);
    run(3, 0, 0);
    run(5, 10, 1);

    assertThat(statusOn(7).gaps())
        .containsExactly(new CrawlStatus.Gap("probe", midnight(1), midnight(5)));
  }

  @Test
  void callsAGapOpenFromTheFirstVisitThatFailed() {
    run(0, 10, 1);
    run(1, 0, 0);

    assertThat(stateOn(1).condition()).isEqualTo(CrawlStatus.Condition.FAILING);
    assertThat(statusOn(1).gaps())
        .containsExactly(new CrawlStatus.Gap("probe", START.plus(Duration.ofMinutes(1)), null));
  }

  @Test
  void remembersTheLastNewsOfASourceThatHasBeenDeadForHundredsOfRuns() {
    for (int day = 0; day < 5; day++) {
      run(day, 10, 3);
    }
    for (int day = 5; day < 300; day++) {
      run(day, 0, 0);
    }

    CrawlStatus.SourceState state = stateOn(300);

    Instant last = START.plus(Duration.ofDays(4)).plus(Duration.ofMinutes(1));
    assertThat(state.lastNewStory()).isEqualTo(last);
    assertThat(state.lastSuccess()).isEqualTo(last);
    assertThat(state.rhythm()).isEqualTo(Duration.ofDays(1));
    assertThat(state.silent()).isTrue();
  }

  @Test
  void callsASourceSilentThatNeverBroughtAnything() {
    for (int day = 0; day < 10; day++) {
      run(day, 1, 0);
    }

    assertThat(stateOn(3).silent()).isFalse();
    assertThat(stateOn(10).silent()).isTrue();
    assertThat(stateOn(10).lastNewStory()).isNull();
  }

  @Test
  void isPatientWithAWeekly() {
    for (int day = 0; day <= 28; day += 7) {
      run(day, 10, 5);
    }

    assertThat(stateOn(40).silent()).isFalse();
    assertThat(stateOn(80).silent()).isTrue();
  }

  @Test
  void knowsNothingOfASourceThatWasNeverAsked() {
    assertThat(stateOn(0).silent()).isFalse();
    assertThat(stateOn(0).robots()).isEqualTo("not asked");
  }

  @Test
  void writesTheReportOfAContinuousRunWhenItIsClosed() throws Exception {
    try (LocalSite site = new LocalSite()) {
      site.links("/n", "/s/1").html("/s/1", "a story");
      crawl.section(site.url("/n"));
      Crawler crawler = crawl.crawler();
      Thread running = Thread.ofPlatform().daemon().start(crawler::run);
      while (crawl.sink.urls().isEmpty()) {
        Thread.sleep(20);
      }
      crawler.close();
      running.join(5_000);

      assertThat(crawl.frontier.reports("probe", 5)).hasSize(1);
      assertThat(crawl.frontier.reports("probe", 5).getFirst().indexed()).isEqualTo(1);
    }
  }
}
