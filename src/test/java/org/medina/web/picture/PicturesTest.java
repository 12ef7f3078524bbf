package org.medina.web.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medina.search.DateHistogram;
import org.medina.search.DateHistogram.Interval;
import org.medina.search.DateHistogram.Period;

class PicturesTest {
  private static final DateHistogram YEARS =
      new DateHistogram(Interval.YEAR, List.of(year(2023, 10), year(2024, 0), year(2025, 1)), 3);

  @Test
  void drawsTheHighestBarFullAndTheLowestVisible() {
    Bars bars = Bars.of(YEARS, 100);
    assertThat(bars.bars()).extracting(Bars.Bar::height).containsExactly(100, 0, 10);
    assertThat(bars.bars()).allMatch(bar -> bar.y() + bar.height() == 100);
    assertThat(bars.total()).isEqualTo(11);
  }

  @Test
  void drawsAPartOnTheScaleOfTheWhole() {
    DateHistogram part =
        new DateHistogram(
            Interval.MONTH,
            List.of(
                new Period(LocalDate.of(2023, 5, 1), LocalDate.of(2023, 5, 31), 2, false),
                new Period(LocalDate.of(2023, 6, 1), LocalDate.of(2023, 6, 30), 3, false)),
            0);
    assertThat(Bars.within(YEARS, part, 100).bars())
        .extracting(Bars.Bar::height)
        .containsExactly(50, 0, 0);
  }

  @Test
  void shadesTheMapByCount() {
    RegionMap map = RegionMap.read();
    assertThat(map.codes()).contains("MA", "EG", "PS", "BH", "YE").hasSizeGreaterThan(20);
    assertThat(map.shaded(Map.of("EG", 100L, "MA", 1L)))
        .filteredOn(place -> place.count() > 0)
        .extracting(RegionMap.Place::code, RegionMap.Place::shade)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("EG", 5),
            org.assertj.core.groups.Tuple.tuple("MA", 1));
    assertThat(map.shaded(Map.of())).allMatch(place -> place.shade() == 0);
  }

  @Test
  void shadesSpansTrueToScaleButNeverTooNarrowToSee() {
    LocalDate april = LocalDate.of(2024, 4, 1);
    assertThat(
            Bars.of(
                    YEARS,
                    100,
                    List.of(
                        new Shade.Span(LocalDate.of(2023, 7, 2), LocalDate.of(2024, 12, 31)),
                        new Shade.Span(april, april),
                        new Shade.Span(LocalDate.of(2025, 12, 31), LocalDate.of(2026, 5, 1)),
                        new Shade.Span(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 1))))
                .shades())
        .containsExactly(new Shade(5, 19), new Shade(14, 3), new Shade(33, 3));
  }

  private static Period year(int year, long count) {
    return new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), count, false);
  }
}
