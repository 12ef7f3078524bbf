package org.medina.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.ArticleDates;
import org.medina.model.ArticleEntities;
import org.medina.model.ArticleGroups;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.CountryMention.Relation;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.StoryDate;

class StoryGrouperTest {
  private static final LocalDate MARCH_16 = LocalDate.of(2023, 3, 16);
  private static final String REPORT =
      "Mayors of twelve cities met on Thursday to compare how they keep buses running in the heat."
          + " They agreed to share figures on fuel, drivers and repairs every month. The host city"
          + " offered to train mechanics from smaller towns in its own depot. A second meeting is"
          + " planned for the autumn, when the new timetable has been tried. Two operators said"
          + " they would lend vehicles during the feast, when whole districts travel on one day.";

  private final StoryGrouper grouper = new StoryGrouper(bands -> List.of());

  @Test
  void putsTouchedUpAndShortenedCopiesIntoTheFirstOnesGroup() {
    group(story("first", "Mayors compare buses", REPORT, MARCH_16));
    assertThat(
            group(story("copy", "Buses: mayors met", "TUNIS — " + REPORT + " (Agency)", MARCH_16)))
        .extracting(ArticleGroups::story)
        .isEqualTo("first");
    String shortened = REPORT.substring(0, REPORT.indexOf(" Two operators"));
    assertThat(group(story("short", "Buses", shortened, MARCH_16.plusDays(2))).story())
        .isEqualTo("first");
  }

  @Test
  void leavesAnotherTextAlone() {
    group(story("first", "Mayors compare buses", REPORT, MARCH_16));
    String other =
        "The council of a coastal town voted for a new market hall with a roof of solar panels."
            + " Traders had asked for shade for years. Work begins after the summer and will take"
            + " eighteen months, the engineer in charge told the council before the vote.";
    assertThat(group(story("other", "Market hall", other, MARCH_16)))
        .isEqualTo(new ArticleGroups("other", "other"));
  }

  @Test
  void neverMixesTwoYearsOfAnAnnualConference() {
    group(story("old", "Bus forum", REPORT, MARCH_16));
    assertThat(group(story("new", "Bus forum", REPORT, MARCH_16.plusYears(1))).story())
        .isEqualTo("new");
    assertThat(group(story("titled", "Bus forum 2022", REPORT, null)).story()).isEqualTo("titled");
    assertThat(group(story("named", "Bus forum 2021", REPORT, null)).story()).isEqualTo("named");
  }

  @Test
  void joinsReportsOfOneEventAcrossLanguages() {
    group(event("en", "Rabat hosts the network", MARCH_16, "MA", "scn", "rhlalou", "rosand"));
    assertThat(group(event("fr", "Rabat accueille le réseau", MARCH_16, "MA", "scn", "rhlalou")))
        .isEqualTo(new ArticleGroups("fr", "en"));
    assertThat(
            group(event("ar", "الرباط تستضيف", MARCH_16.plusDays(1), "MA", "rosand", "scn"))
                .event())
        .isEqualTo("en");
  }

  @Test
  void keepsEventsApartThatDifferInDayPlaceOrPeople() {
    group(event("first", "Forum", MARCH_16, "MA", "scn", "rhlalou", "rosand"));
    assertThat(
            Stream.of(
                event("day", "Forum", MARCH_16.plusDays(2), "MA", "scn", "rhlalou"),
                event("place", "Forum", MARCH_16, "TN", "scn", "rhlalou"),
                event("people", "Forum", MARCH_16, "MA", "scn", "zammit"),
                event("year", "Forum", MARCH_16.plusYears(1), "MA", "scn", "rhlalou", "rosand")))
        .allSatisfy(other -> assertThat(group(other).event()).isEqualTo(other.id()));
  }

  @Test
  void doesNotDriftFromDayToDay() {
    group(event("one", "Talks", MARCH_16, "MA", "scn", "rhlalou"));
    group(event("two", "Talks", MARCH_16.plusDays(1), "MA", "scn", "rhlalou"));
    assertThat(group(event("three", "Talks", MARCH_16.plusDays(2), "MA", "scn", "rhlalou")).event())
        .isEqualTo("three");
  }

  @Test
  void meetsStoriesThatAreStored() {
    for (int day = 0; day < 4; day++) {
      meetsTheDayAfter(MARCH_16.plusDays(day));
    }
  }

  private void meetsTheDayAfter(LocalDate day) {
    Article stored = event("stored", "Talks", day, "MA", "scn", "rhlalou");
    List<String> kept = grouper.keep(stored).bands();
    StoryGrouper later =
        new StoryGrouper(
            bands ->
                bands.stream().anyMatch(kept::contains)
                    ? List.of(new BandedStory(stored, kept))
                    : List.of());
    Article next = event("next", "Gespräche", day.plusDays(1), "MA", "scn", "rhlalou");
    assertThat(later.group(List.of(next)).getFirst().groups().event()).isEqualTo("stored");
  }

  @Test
  void groupsStoriesThatComeTogetherAsIfTheyHadComeOneByOne() {
    AtomicInteger questions = new AtomicInteger();
    StoryGrouper together =
        new StoryGrouper(
            bands -> {
              questions.incrementAndGet();
              return List.of();
            });
    List<Grouping> groupings =
        together.group(
            List.of(
                story("first", "Mayors compare buses", REPORT, MARCH_16),
                event("talks", "Talks", MARCH_16, "MA", "scn", "rhlalou"),
                story("copy", "Buses: mayors met", "TUNIS — " + REPORT, MARCH_16),
                event("later", "Pourparlers", MARCH_16.plusDays(1), "MA", "scn", "rhlalou")));

    assertThat(groupings)
        .extracting(Grouping::groups)
        .containsExactly(
            new ArticleGroups("first", "first"),
            new ArticleGroups("talks", "talks"),
            new ArticleGroups("first", "first"),
            new ArticleGroups("later", "talks"));
    assertThat(questions).hasValue(2);
  }

  private ArticleGroups group(Article article) {
    return grouper.group(List.of(article)).getFirst().groups();
  }

  private static Article story(
      String id, String title, String text, @Nullable LocalDate published) {
    StoryDate date =
        published == null
            ? null
            : new StoryDate(published, null, StoryDate.Precision.DAY, StoryDate.Source.META);
    return article(
        id, title, text, new ArticleDates(date, null, null, Instant.EPOCH, Instant.EPOCH));
  }

  private static Article event(
      String id, String title, LocalDate day, String place, String... entities) {
    List<EntityMention> named =
        Stream.of(entities)
            .map(name -> new EntityMention(name, EntityKind.PERSON, name, 1, null, null, null))
            .toList();
    CountryMention country =
        new CountryMention(new Country(place), Relation.EVENT_PLACE, 1, "evidence");
    return article(id, title, id, new ArticleDates(null, null, day, Instant.EPOCH, Instant.EPOCH))
        .withEntities(new ArticleEntities(named, List.of(), List.of(), List.of(country)));
  }

  private static Article article(String id, String title, String text, ArticleDates dates) {
    return new Article(
        id,
        "https://news.example/" + id,
        "outlet",
        null,
        new ArticleContent(title, text, Language.ENGLISH, null, null, null, List.of(), List.of()),
        dates,
        ArticleEntities.none(),
        new ArticleGroups(id, id),
        1,
        id);
  }
}
