package org.medina.crawl.discover;

import com.rometools.rome.io.impl.DateParser;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.model.StoryDate;
import org.medina.model.StoryDate.Precision;
import org.medina.model.StoryDate.Source;

/**
 * Reads the dates of one source's feeds. What names no time zone is read in the source's: ROME
 * would read it in the machine's, so it is told the zone ({@link ZonedFeedInput}) or not asked.
 * Immutable.
 */
final class FeedDates {
  private static final Pattern WEEKDAY = Pattern.compile("^\\p{L}+\\.?,?\\s+");
  private static final Pattern FRACTION = Pattern.compile("(?<=:\\d\\d)[.,]\\d+$");

  /** Days and moments without a zone, as the standards write them and as feeds do. */
  private static final List<DateTimeFormatter> WITHOUT_ZONE =
      Stream.of(
              "uuuu-MM-dd[['T'][' ']HH:mm[:ss]]",
              "uuuu/M/d[ HH:mm[:ss]]",
              "d/M/uuuu[ HH:mm[:ss]]",
              "d.M.uuuu[ HH:mm[:ss]]",
              "d [MMMM][MMM] uuuu[ HH:mm[:ss]]")
          .map(FeedDates::format)
          .toList();

  private final ZoneId zone;

  FeedDates(ZoneId zone) {
    this.zone = zone;
  }

  private static DateTimeFormatter format(String pattern) {
    return new DateTimeFormatterBuilder()
        .parseCaseInsensitive()
        .appendPattern(pattern)
        .parseDefaulting(ChronoField.HOUR_OF_DAY, 0)
        .toFormatter(Locale.ENGLISH);
  }

  /** The date that a text gives, with its own zone or the source's; null when it gives none. */
  @Nullable StoryDate read(String text) {
    OffsetDateTime moment = local(text);
    if (moment == null) {
      moment = iso(text);
    }
    return moment == null ? date(DateParser.parseDate(text.strip(), Locale.US)) : date(moment);
  }

  /** A moment, on the day that it has in the source's zone. */
  @Nullable StoryDate date(@Nullable Date moment) {
    return moment == null ? null : date(moment.toInstant().atZone(zone).toOffsetDateTime());
  }

  /** The moment in the source's zone, of a text without a zone; null for any other text. */
  @Nullable OffsetDateTime local(String text) {
    String bare = WEEKDAY.matcher(text.strip()).replaceFirst("");
    String whole = FRACTION.matcher(bare).replaceFirst("");
    for (DateTimeFormatter format : WITHOUT_ZONE) {
      try {
        return LocalDateTime.parse(whole, format).atZone(zone).toOffsetDateTime();
      } catch (DateTimeException e) {
        // Written in another way.
        continue;
      }
    }
    return null;
  }

  private static @Nullable OffsetDateTime iso(String text) {
    try {
      return OffsetDateTime.parse(text.strip());
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static StoryDate date(OffsetDateTime moment) {
    return new StoryDate(moment.toLocalDate(), moment, Precision.SECOND, Source.FEED);
  }
}
