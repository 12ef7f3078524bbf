package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.medina.testing.TestCrawl.feed;
import static org.medina.testing.TestCrawl.sitemap;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.medina.crawl.Politeness.QuietHours;
import org.medina.model.StoryDate;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** A date without a zone means the same on every machine. */
class FeedZonesTest {
  private static final List<String> MACHINES = List.of("Asia/Tokyo", "America/New_York");

  /** Half past one in the night of the first of March, in ways that name no zone. */
  private static final List<String> WITHOUT_ZONE =
      List.of(
          "2024-03-01 01:30:00",
          "2024-03-01 01:30",
          "2024-03-01T01:30:00",
          "2024-03-01T01:30:00.00",
          "2024/03/01 01:30:00",
          "01/03/2024 01:30",
          "01.03.2024 01:30",
          "1 March 2024 01:30:00",
          "Fri, 01 Mar 2024 01:30:00",
          "Fri, 1 Mar 2024 01:30");

  private static final String ITEM = "<item><link>/s/%d</link><pubDate>%s</pubDate></item>";

  /** A feed: how an entry is written, and what stands around the entries. */
  enum Kind {
    RSS(ITEM, "<rss version='2.0'><channel><title>t</title>%s</channel></rss>"),
    BROKEN_OFF(ITEM, "<rss version='2.0'><channel><title>t</title>%s<it"),
    ATOM(
        "<entry><link href='/s/%d'/><updated>%s</updated></entry>",
        "<feed xmlns='http://www.w3.org/2005/Atom'><title>t</title>%s</feed>"),
    JSON("{\"url\":\"/s/%d\",\"date_published\":\"%s\"},", "{\"items\":[%s{}]}");

    private final String entry;
    private final String feed;

    Kind(String entry, String feed) {
      this.entry = entry;
      this.feed = feed;
    }

    String dated(List<String> dates) {
      return feed.formatted(
          IntStream.range(0, dates.size())
              .mapToObj(i -> entry.formatted(i, dates.get(i)))
              .collect(Collectors.joining()));
    }
  }

  private final TimeZone before = TimeZone.getDefault();
  private final LocalSite site = new LocalSite();

  @AfterEach
  void stop() {
    TimeZone.setDefault(before);
    site.close();
  }

  /** What a crawl on a machine in this zone is told of the stories by a feed or sitemap. */
  private List<FetchedPage.Hint> hints(String machine, ZoneId source, Discovery way, int stories) {
    TimeZone.setDefault(TimeZone.getTimeZone(machine));
    site.page("/s/*", (request, reply) -> reply.html("a story at " + request.path()));
    // Quiet hours of no length, which say no more than where the source lives.
    QuietHours never = new QuietHours(LocalTime.MIN, LocalTime.MIN, source);
    TestCrawl crawl =
        new TestCrawl().source("s", site, new Politeness(Duration.ZERO, 0, never), way);
    crawl.run();
    return IntStream.range(0, stories)
        .mapToObj(i -> Objects.requireNonNull(crawl.sink.pages().get(site.url("/s/" + i))).hint())
        .toList();
  }

  private void feedGives(ZoneId source, String machine, List<String> dates, OffsetDateTime moment) {
    assertThat(hints(machine, source, feed(site, "/feed"), dates.size()))
        .extracting(FetchedPage.Hint::published)
        .extracting(StoryDate::day, StoryDate::instant)
        .containsOnly(tuple(moment.toLocalDate(), moment));
  }

  @ParameterizedTest
  @EnumSource
  void isReadInTheSourcesOwnZone(Kind kind) {
    site.text("/feed", "text/xml", kind.dated(WITHOUT_ZONE));
    for (String place : List.of("Africa/Cairo", "UTC", "America/Santiago")) {
      ZoneId zone = ZoneId.of(place);
      for (String machine : MACHINES) {
        feedGives(
            zone,
            machine,
            WITHOUT_ZONE,
            LocalDate.of(2024, 3, 1).atTime(1, 30).atZone(zone).toOffsetDateTime());
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aMereDayIsTheSourcesDay(Kind kind) {
    List<String> days = List.of("2024-03-01", "01/03/2024", "Fri, 01 Mar 2024");
    site.text("/feed", "text/xml", kind.dated(days));
    ZoneId zone = ZoneId.of("America/Santiago");
    OffsetDateTime midnight = LocalDate.of(2024, 3, 1).atStartOfDay(zone).toOffsetDateTime();

    MACHINES.forEach(machine -> feedGives(zone, machine, days, midnight));
  }

  @ParameterizedTest
  @EnumSource(names = {"RSS", "BROKEN_OFF", "ATOM"})
  void aZoneInTheDateIsObeyed(Kind kind) {
    List<String> dates =
        List.of(
            "Fri, 01 Mar 2024 08:00:00 +0300",
            "Fri, 01 Mar 2024 05:00:00 GMT",
            "2024-03-01T05:00:00Z",
            "2024-03-01T06:00:00+01:00",
            "2024-03-01 08:00:00 +0300");
    site.text("/feed", "text/xml", kind.dated(dates));

    for (String machine : MACHINES) {
      assertThat(hints(machine, ZoneId.of("Africa/Cairo"), feed(site, "/feed"), dates.size()))
          .extracting(hint -> hint.published().instant().toInstant())
          .containsOnly(Instant.parse("2024-03-01T05:00:00Z"));
    }
  }

  @ParameterizedTest
  @CsvSource({"2024-03-01T01:30:00,", "2024-03-01,2024-03-01T00:00:00Z"})
  void aSitemapsDateOfChangeDoesNotFollowTheMachine(String written, Instant read) {
    site.text(
        "/map.xml",
        "application/xml",
        "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'><url><loc>"
            + site.url("/s/0")
            + "</loc><lastmod>%s</lastmod></url></urlset>".formatted(written));

    for (String machine : MACHINES) {
      assertThat(hints(machine, ZoneId.of("Africa/Cairo"), sitemap(site, "/map.xml"), 1))
          .extracting(FetchedPage.Hint::modified)
          .containsExactly(read);
    }
  }
}
