package org.medina.extract.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.model.StoryDate.Precision;

class DateParserTest {
  private static final DateParser PARSER = new DateParser();

  @Test
  void readsEveryDateOfTheFixture() throws IOException {
    List<String> wrong = new ArrayList<>();
    List<String> rows = rows();
    for (String row : rows) {
      String[] fields = row.split("\t", -1);
      List<ParsedDate> dates = PARSER.parse(fields[1], new DateHints(fields[0], false, null));
      String got = dates.isEmpty() ? "nothing" : dates.getFirst().day().toString();
      if (!got.equals(fields[2])) {
        wrong.add(row + " -> " + got);
      }
    }
    assertThat(rows).hasSizeGreaterThanOrEqualTo(150);
    assertThat(wrong).isEmpty();
  }

  private static List<String> rows() throws IOException {
    try (InputStream in = DateParserTest.class.getResourceAsStream("dates.tsv")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }

  @Test
  void keepsThePublishersOwnDayAndOffset() {
    ParsedDate date = first("2023-03-16T23:30:15-05:00", "en");
    assertThat(date.day()).isEqualTo(LocalDate.of(2023, 3, 16));
    assertThat(date.clock().time()).isEqualTo(LocalTime.of(23, 30, 15));
    assertThat(date.clock().offset()).isEqualTo(ZoneOffset.ofHours(-5));
    assertThat(date.precision()).isEqualTo(Precision.SECOND);
  }

  @Test
  void readsTheMonthFirstWhereTheCountryWritesSo() {
    DateHints american = new DateHints("en", true, null);
    assertThat(PARSER.parse("03/04/2019", american).getFirst().day())
        .isEqualTo(LocalDate.of(2019, 3, 4));
    assertThat(PARSER.parse("25/04/2019", american).getFirst().day())
        .isEqualTo(LocalDate.of(2019, 4, 25));
  }

  @Test
  void readsAMonthAloneAsAMonth() {
    ParsedDate date = first("mars 2019", "fr");
    assertThat(date.precision()).isEqualTo(Precision.MONTH);
    assertThat(date.day()).isEqualTo(LocalDate.of(2019, 3, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "منذ 3 ساعات, 2023-03-16",
    "قبل يومين, 2023-03-14",
    "منذ يوم, 2023-03-15",
    "أمس, 2023-03-15",
    "3 hours ago, 2023-03-16",
    "13 hours ago, 2023-03-15",
    "2 days ago, 2023-03-14",
    "Yesterday at 10:15, 2023-03-15",
    "il y a 3 heures, 2023-03-16",
    "il y a 2 jours, 2023-03-14",
    "Hier à 10h15, 2023-03-15",
    "3 gün önce, 2023-03-13",
    "۳ روز پیش, 2023-03-13"
  })
  void readsRelativeDatesAgainstTheFetch(String text, LocalDate expected) {
    Instant fetched = Instant.parse("2023-03-16T12:00:00Z");
    assertThat(RelativeDates.parse(text, fetched))
        .hasValueSatisfying(d -> assertThat(d.day()).isEqualTo(expected));
    assertThat(RelativeDates.parse(text, null)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "1.2.3.4",
    "call 0522-333-444",
    "31/02/2019",
    "room 12 of 2019",
    "'Version 10.4.2019.1'",
    "99/99/2019",
    "'7 من 10'"
  })
  void doesNotMakeDatesOfOtherNumbers(String text) {
    assertThat(PARSER.parse(text, new DateHints("en", false, null))).isEmpty();
  }

  private static ParsedDate first(String text, String language) {
    return PARSER.parse(text, new DateHints(language, false, null)).getFirst();
  }
}
