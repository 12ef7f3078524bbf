package org.medina.enrich.group;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.model.Article;
import org.medina.model.StoryDate;

/** Tells whether a story is a copy of another: the same text, shortened or touched up. */
final class Copies {
  private static final double RESEMBLANCE = 0.6;
  private static final double CONTAINMENT = 0.85;
  private static final int SHORTEST = 30;
  private static final int SHORTEST_PART = 60;
  private static final int DAYS = 30;

  private Copies() {}

  static boolean isCopy(Article article, Shingles shingles, Article other) {
    return !isOtherYear(article, other)
        && isSameText(shingles, Shingles.of(other.content().text()));
  }

  private static boolean isSameText(Shingles one, Shingles other) {
    int fewer = Math.min(one.size(), other.size());
    int shared = one.shared(other);
    int all = one.size() + other.size() - shared;
    if (fewer < SHORTEST) {
      return all > 0 && shared == all;
    }
    return shared >= RESEMBLANCE * all || (fewer >= SHORTEST_PART && shared >= CONTAINMENT * fewer);
  }

  /** The report on last year's conference often has this year's words. */
  private static boolean isOtherYear(Article one, Article other) {
    LocalDate day = day(one);
    LocalDate otherDay = day(other);
    if (Years.contradict(Years.in(one.content().title()), Years.in(other.content().title()))) {
      return true;
    }
    if (day != null && otherDay != null) {
      return Math.abs(day.toEpochDay() - otherDay.toEpochDay()) > DAYS;
    }
    return latestYear(one) != latestYear(other);
  }

  private static @Nullable LocalDate day(Article article) {
    StoryDate published = article.dates().published();
    return published != null ? published.day() : article.dates().event();
  }

  private static int latestYear(Article article) {
    Set<Integer> years = Years.in(article.content().title() + "\n" + article.content().text());
    return years.stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
