package org.medina.enrich.group;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.medina.model.Article;
import org.medina.model.CountryMention;
import org.medina.model.CountryMention.Relation;
import org.medina.model.EntityMention;
import org.medina.model.StoryDate;

/**
 * When, where and who: what stories about one event have in common in every language.
 *
 * @param day the day of the event, else of the publication
 * @param reported whether the text itself gives the day
 * @param places codes of the countries where it takes place
 * @param entities ids of the people and organisations
 * @param titleYears years that the headline names
 */
record EventCard(
    LocalDate day,
    boolean reported,
    Set<String> places,
    Set<String> entities,
    Set<Integer> titleYears) {
  private static final int ENTITIES = 12;
  private static final int ENOUGH = 2;
  private static final int ENOUGH_WITHOUT_DAY = 3;
  private static final double MOST = 0.6;

  /** The card of a story; none when it has no day, no place or names nobody. */
  static Optional<EventCard> of(Article article) {
    LocalDate event = article.dates().event();
    StoryDate published = article.dates().published();
    LocalDate day = event == null && published != null ? published.day() : event;
    if (day == null) {
      return Optional.empty();
    }
    Set<String> places = places(article);
    Set<String> entities = new LinkedHashSet<>();
    Stream.of(article.entities().organisations(), article.entities().people())
        .flatMap(mentions -> mentions.stream().filter(EntityMention::isRegistered).limit(ENTITIES))
        .forEach(mention -> entities.add(mention.id()));
    return places.isEmpty() || entities.size() < ENOUGH
        ? Optional.empty()
        : Optional.of(
            new EventCard(
                day, event != null, places, entities, Years.in(article.content().title())));
  }

  private static Set<String> places(Article article) {
    Set<String> places = new LinkedHashSet<>();
    Stream<CountryMention> events =
        article.entities().countries().stream()
            .filter(mention -> mention.relation() == Relation.EVENT_PLACE);
    Stream<CountryMention> first =
        article.entities().countries().stream()
            .filter(mention -> mention.relation() == Relation.ABOUT)
            .limit(1);
    Stream.concat(events, first).forEach(mention -> places.add(mention.country().code()));
    return places;
  }

  /**
   * Whether two stories report one event: a day apart at most, at the same place, with two entities
   * in common. Where a text does not say when, its publication stands in and more must agree.
   */
  boolean isSameEvent(EventCard other) {
    if (Math.abs(day.toEpochDay() - other.day.toEpochDay()) > 1
        || places.stream().noneMatch(other.places::contains)
        || Years.contradict(titleYears, other.titleYears)) {
      return false;
    }
    long shared = entities.stream().filter(other.entities::contains).count();
    if (reported && other.reported) {
      return shared >= ENOUGH;
    }
    int fewer = Math.min(entities.size(), other.entities.size());
    return shared >= ENOUGH_WITHOUT_DAY && shared >= MOST * fewer;
  }
}
