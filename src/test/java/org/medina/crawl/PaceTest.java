package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration DELAY = Duration.ofSeconds(1);

  private Instant now = Instant.parse("2024-03-01T08:00:00Z");
  private final InstantSource source = () -> now;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final Pace pace = new Pace(clock);

  @BeforeEach
  void begin() {
    pace.await("http://a.example/");
  }

  private Duration afterAnAnswerOf(Duration took, Duration delay, Duration robots) {
    now = now.plus(took);
    pace.asked(delay, robots);
    return Duration.between(now, pace.rest());
  }

  @Test
  void waitsForTheDelayOrTheLongerOneOfRobots() {
    Duration quick = Duration.ofMillis(100);
    assertThat(afterAnAnswerOf(quick, DELAY, Duration.ZERO)).isEqualTo(DELAY);
    assertThat(afterAnAnswerOf(quick, DELAY, Duration.ofSeconds(7)))
        .isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void slowsDownWhenTheHostDoesButNotWithoutEnd() {
    assertThat(afterAnAnswerOf(Duration.ofSeconds(3), DELAY, Duration.ZERO))
        .isEqualTo(Duration.ofSeconds(6));
    assertThat(afterAnAnswerOf(Duration.ofSeconds(50), DELAY, Duration.ZERO))
        .isEqualTo(Duration.ofSeconds(60));
  }

  @Test
  void isAsQuickAsBeforeWhenTheHostIs() {
    afterAnAnswerOf(Duration.ofSeconds(3), DELAY, Duration.ZERO);
    now = pace.rest();
    begin();
    assertThat(afterAnAnswerOf(Duration.ofMillis(100), DELAY, Duration.ZERO)).isEqualTo(DELAY);
  }

  @Test
  void putsAHostAsideThatAsksForMoreThanCanBeWaitedOut() {
    pace.pause(Duration.ofSeconds(5));
    assertThat(pace.pausedUntil()).isNull();
    assertThat(pace.rest()).isEqualTo(now.plusSeconds(5));

    pace.pause(Duration.ofMinutes(10));
    assertThat(pace.pausedUntil()).isEqualTo(now.plus(Duration.ofMinutes(10)));
  }
}
