package org.medina.config;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.Politeness;
import org.medina.crawl.Politeness.QuietHours;
import org.medina.crawl.Schedule;

/** Reads when a source is visited and how gently. */
final class RhythmReader {
  /** When a source is visited and how gently. */
  record Rhythm(Schedule schedule, Politeness politeness) {
    /** What holds when nobody says: every half hour, politely. */
    static final Rhythm DEFAULT =
        new Rhythm(new Schedule.Every(Duration.ofMinutes(30)), Politeness.DEFAULT);
  }

  private final Values values;

  RhythmReader(Values values) {
    this.values = values;
  }

  /** A section's own rhythm, else the general one, key by key. */
  Rhythm read(Tree.Section section, Rhythm general) {
    return new Rhythm(
        schedule(section).orElse(general.schedule()),
        politeness(section.section("politeness"), general.politeness()));
  }

  private Optional<Schedule> schedule(Tree.Section owner) {
    if (owner.find("schedule").isEmpty()) {
      return Optional.empty();
    }
    Tree.Section section = owner.section("schedule");
    boolean cron = section.find("cron").isPresent();
    if (cron == section.find("every").isPresent()) {
      values.fault(owner.placeOf("schedule"), "write one of cron (with zone) and every");
      return Optional.empty();
    }
    if (!cron) {
      return values.read(section, "every", RhythmReader::interval).map(Schedule.Every::new);
    }
    values.require(section, "zone", "write a time zone such as Africa/Casablanca");
    Optional<String> expression = values.read(section, "cron", Formats::cron);
    Optional<ZoneId> zone = values.read(section, "zone", Formats::zone);
    return expression.flatMap(text -> zone.map(place -> new Schedule.Cron(text, place)));
  }

  private static Duration interval(String text) {
    Duration interval = Formats.positiveDuration(text);
    if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
      throw new IllegalArgumentException("'" + text + "' is too often; write at least 1s");
    }
    return interval;
  }

  private Politeness politeness(Tree.Section section, Politeness fallback) {
    return new Politeness(
        values.read(section, "delay", Formats::duration).orElse(fallback.delay()),
        values.number(section, "daily-budget", fallback.dailyBudget()),
        section.find("quiet").isPresent() ? quiet(section.section("quiet")) : fallback.quiet());
  }

  private @Nullable QuietHours quiet(Tree.Section section) {
    Optional<LocalTime> from = values.read(section, "from", Formats::time);
    Optional<LocalTime> to = values.read(section, "to", Formats::time);
    Optional<ZoneId> zone = values.read(section, "zone", Formats::zone);
    if (from.isEmpty() || to.isEmpty() || zone.isEmpty()) {
      return null;
    }
    if (from.equals(to)) {
      values.fault(
          section.placeOf("to"), "the quiet hours end when they begin; write another hour");
    }
    return new QuietHours(from.get(), to.get(), zone.get());
  }
}
