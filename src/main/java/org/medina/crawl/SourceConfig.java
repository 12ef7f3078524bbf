package org.medina.crawl;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.medina.model.Source;

/**
 * Everything the crawler knows of a source, from {@code crawler-config/sources/*.yml}.
 *
 * @param source id, name, country, languages, home
 * @param discovery ways to learn of stories, at least one
 * @param schedule when they are due
 * @param politeness how its hosts are treated
 * @param storyPattern what the address of a story must look like, or null for any address in scope
 */
public record SourceConfig(
    Source source,
    List<Discovery> discovery,
    Schedule schedule,
    Politeness politeness,
    @Nullable Pattern storyPattern) {
  public SourceConfig {
    discovery = List.copyOf(discovery);
  }

  /** The zone of the schedule, else that of the quiet hours, else UTC: where the outlet lives. */
  public ZoneId zone() {
    if (schedule instanceof Schedule.Cron cron) {
      return cron.zone();
    }
    Politeness.QuietHours quiet = politeness.quiet();
    return quiet == null ? ZoneOffset.UTC : quiet.zone();
  }
}
