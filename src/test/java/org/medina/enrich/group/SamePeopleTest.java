package org.medina.enrich.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.ArticleDates;
import org.medina.model.ArticleEntities;
import org.medina.model.ArticleGroups;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.StoryDate;

class SamePeopleTest {
  private static final LocalDate DAY = LocalDate.of(2023, 3, 16);
  private final List<BandedStory> stored = new ArrayList<>();
  private final SamePeople people = new SamePeople(this::sharing, (one, other) -> false);

  @Test
  void countsAPersonOnceHoweverStoriesSpellTheName() {
    keep(story("Hussein Ben Atia", "MA", DAY));
    assertThat(idAfterMerging("حسين بن عطية", "MA", DAY.plusDays(3)))
        .isEqualTo("~Hussein Ben Atia");
    assertThat(nameAfterMerging("Hussain bin Atiya")).isEqualTo("Hussain bin Atiya");
  }

  @Test
  void keepsPeopleOfAnotherCountryOrTimeApart() {
    keep(story("Hussein Ben Atia", "MA", DAY));
    assertThat(idAfterMerging("Hussain bin Atiya", "LY", DAY)).isEqualTo("~Hussain bin Atiya");
    assertThat(idAfterMerging("Hussain bin Atiya", "MA", DAY.plusDays(40)))
        .isEqualTo("~Hussain bin Atiya");
  }

  @Test
  void aMonthMayLieBetweenTwoStoriesWhereverItBegins() {
    for (int day = 0; day < 70; day++) {
      LocalDate first = DAY.plusDays(day);
      stored.clear();
      keep(story("Hussein Ben Atia", "MA", first));
      assertThat(idAfterMerging("Hussain bin Atiya", "MA", first.plusDays(30)))
          .isEqualTo("~Hussein Ben Atia");
      assertThat(idAfterMerging("Hussain bin Atiya", "MA", first.minusDays(30)))
          .isEqualTo("~Hussein Ben Atia");
      assertThat(idAfterMerging("Hussain bin Atiya", "MA", first.plusDays(31)))
          .isEqualTo("~Hussain bin Atiya");
    }
  }

  @Test
  void keepsPeopleApartWhoseNamesAreOnlyNear() {
    keep(story("Hassan Rouhani", "MA", DAY));
    assertThat(idAfterMerging("حسين روحاني", "MA", DAY)).isEqualTo("~حسين روحاني");
  }

  @Test
  void undoesAMergeThatTheRegistryForbids() {
    Article merged = story("Hussain bin Atiya", "MA", DAY);
    Article before =
        merged.withEntities(
            new ArticleEntities(
                List.of(merged.entities().people().getFirst().withId("~Hussein Ben Atia")),
                List.of(),
                List.of(),
                merged.entities().countries()));
    assertThat(id(people.keep(before, merged))).isEqualTo("~Hussein Ben Atia");
    var registry =
        new Registry(
            "v",
            Map.of(),
            List.of(),
            List.of(),
            List.of(Set.of("Hussein Ben Atia", "Hussain bin Atiya")));
    var forbidding = new SamePeople(this::sharing, registry::keepsApart);
    assertThat(id(forbidding.keep(before, merged))).isEqualTo("~Hussain bin Atiya");
    keep(story("Hussein Ben Atia", "MA", DAY));
    assertThat(id(forbidding.merge(List.of(merged)).getFirst())).isEqualTo("~Hussain bin Atiya");
  }

  private String idAfterMerging(String name, String country, LocalDate day) {
    return id(people.merge(List.of(story(name, country, day))).getFirst());
  }

  private String nameAfterMerging(String name) {
    return people
        .merge(List.of(story(name, "MA", DAY)))
        .getFirst()
        .entities()
        .people()
        .getFirst()
        .name();
  }

  private static String id(Article article) {
    return article.entities().people().getFirst().id();
  }

  private void keep(Article article) {
    stored.add(new BandedStory(article, SamePeople.bands(article)));
  }

  private List<BandedStory> sharing(List<String> bands) {
    return stored.stream()
        .filter(story -> story.bands().stream().anyMatch(bands::contains))
        .toList();
  }

  private static Article story(String person, String country, LocalDate day) {
    var mention =
        new EntityMention("~" + person, EntityKind.PERSON, person, 1, null, null, "evidence");
    var about =
        new CountryMention(new Country(country), CountryMention.Relation.ABOUT, 1, "evidence");
    return new Article(
        person,
        "https://outlet.example/" + person.hashCode(),
        "outlet",
        new Country(country),
        new ArticleContent(
            "title", "text", Language.ENGLISH, null, null, null, List.of(), List.of()),
        new ArticleDates(
            new StoryDate(day, null, StoryDate.Precision.DAY, StoryDate.Source.META),
            null,
            null,
            Instant.EPOCH,
            Instant.EPOCH),
        new ArticleEntities(List.of(mention), List.of(), List.of(), List.of(about)),
        new ArticleGroups("s", "e"),
        1,
        "hash");
  }
}
