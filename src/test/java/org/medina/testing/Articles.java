package org.medina.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.index.StoredArticle;
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

/** Small articles for tests. */
public final class Articles {
  private final String id;
  private String title = "A title";
  private String text = "A text.";
  private Language language = Language.ENGLISH;
  private @Nullable LocalDate day;
  private String source = "wire";
  private List<EntityMention> people = List.of();
  private List<EntityMention> organisations = List.of();
  private List<CountryMention> countries = List.of();
  private String story;
  private Instant seen = Instant.parse("2026-01-01T00:00:00Z");

  private Articles(String id) {
    this.id = id;
    this.story = id;
  }

  public static Articles article(String id) {
    return new Articles(id);
  }

  public Articles title(String title) {
    this.title = title;
    return this;
  }

  public Articles text(String text) {
    this.text = text;
    return this;
  }

  public Articles language(String code) {
    this.language = new Language(code);
    return this;
  }

  public Articles day(String day) {
    this.day = LocalDate.parse(day);
    return this;
  }

  public Articles source(String source) {
    this.source = source;
    return this;
  }

  public Articles firstSeen(String moment) {
    this.seen = Instant.parse(moment);
    return this;
  }

  public Articles copyOf(String story) {
    this.story = story;
    return this;
  }

  public Articles people(String... ids) {
    this.people =
        List.of(ids).stream()
            .map(p -> new EntityMention(p, EntityKind.PERSON, p, 1, null, null, null))
            .toList();
    return this;
  }

  public Articles network(String id) {
    this.organisations =
        List.of(new EntityMention(id, EntityKind.NETWORK, id, 1, null, null, null));
    return this;
  }

  public Articles countries(String... codes) {
    this.countries =
        List.of(codes).stream()
            .map(c -> new CountryMention(new Country(c), Relation.ABOUT, 1, "evidence"))
            .toList();
    return this;
  }

  public StoredArticle build() {
    StoryDate published =
        day == null
            ? null
            : new StoryDate(day, null, StoryDate.Precision.DAY, StoryDate.Source.META);
    return new StoredArticle(
        new Article(
            id,
            "http://" + source + ".example/" + id,
            source,
            new Country("MA"),
            new ArticleContent(title, text, language, null, null, null, List.of(), List.of()),
            new ArticleDates(published, null, null, seen, seen),
            new ArticleEntities(people, organisations, List.of(), countries),
            new ArticleGroups(story, id),
            1,
            "hash-" + id),
        List.of(),
        "v1");
  }
}
