package org.medina.enrich.group;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.model.Article;
import org.medina.model.ArticleEntities;
import org.medina.model.CountryMention;
import org.medina.model.EntityMention;
import org.medina.model.StoryDate;
import org.medina.text.name.ConsonantKey;
import org.medina.text.name.NameMatcher;

/**
 * Counts a person whom the registry does not know once, however stories about one country and from
 * one month spell the name: the first spelling names the facet value.
 *
 * <p>A story keeps its own spelling beside the shared id, so that every merge can be seen and, by
 * the registry's list of names to keep apart, undone. Thread-safe.
 */
public final class SamePeople {
  /** Far above the half at which two names may be one: nearly every sound agrees. */
  private static final double CERTAIN = 0.85;

  private static final int DAYS = 30;

  private final Function<List<String>, List<BandedStory>> stored;
  private final BiPredicate<String, String> apart;

  /**
   * A merger.
   *
   * @param stored finds stored stories that share one of these bands
   * @param apart whether two names are to be kept apart
   */
  public SamePeople(
      Function<List<String>, List<BandedStory>> stored, BiPredicate<String, String> apart) {
    this.stored = stored;
    this.apart = apart;
  }

  /** The keys under which later stories find the people of a story. */
  public static List<String> bands(Article article) {
    LocalDate day = day(article);
    return day == null ? List.of() : bands(article, day.toEpochDay() / DAYS).toList();
  }

  /** New stories whose people carry the ids that other stories gave them. */
  public List<Article> merge(List<Article> articles) {
    List<String> wanted = articles.stream().flatMap(SamePeople::around).distinct().toList();
    List<Article> known = new ArrayList<>();
    if (!wanted.isEmpty()) {
      stored.apply(wanted).forEach(story -> known.add(story.article()));
    }
    List<Article> merged = new ArrayList<>();
    for (Article article : articles) {
      Article changed = renamed(article, person -> shared(article, person, known));
      merged.add(changed);
      known.add(changed);
    }
    return merged;
  }

  /** A story that is tagged again, its people with the ids that they shared before. */
  public Article keep(Article before, Article again) {
    return renamed(
        again,
        person ->
            before.entities().people().stream()
                .filter(old -> old.name().equals(person.name()) && isFree(old))
                .map(EntityMention::id)
                .filter(id -> !apart.test(id.substring(1), person.name()))
                .findFirst());
  }

  /** A story whose people carry the ids that their own names give them, as before any merge. */
  public static Article apart(Article article) {
    return renamed(article, person -> Optional.of(EntityMention.UNREGISTERED + person.name()));
  }

  private Optional<String> shared(Article article, EntityMention person, List<Article> known) {
    return known.stream()
        .filter(other -> isNear(article, other))
        .flatMap(other -> other.entities().people().stream())
        .filter(SamePeople::isFree)
        .filter(other -> isSame(other, person.name()))
        .map(EntityMention::id)
        .findFirst();
  }

  private boolean isSame(EntityMention other, String name) {
    return NameMatcher.compare(other.name(), name).score() >= CERTAIN
        && NameMatcher.compare(other.id().substring(1), name).score() >= CERTAIN
        && !apart.test(other.id().substring(1), name);
  }

  private static Article renamed(Article article, Function<EntityMention, Optional<String>> other) {
    ArticleEntities entities = article.entities();
    List<EntityMention> people =
        entities.people().stream()
            .map(
                person ->
                    isFree(person)
                        ? other.apply(person).map(person::withId).orElse(person)
                        : person)
            .toList();
    return article.withEntities(
        new ArticleEntities(
            people, entities.organisations(), entities.cities(), entities.countries()));
  }

  private static boolean isFree(EntityMention person) {
    return !person.isRegistered() && person.name().indexOf(' ') > 0;
  }

  private static boolean isNear(Article one, Article other) {
    LocalDate first = day(one);
    LocalDate second = day(other);
    return first != null
        && second != null
        && Math.abs(ChronoUnit.DAYS.between(first, second)) <= DAYS
        && countries(one).anyMatch(code -> countries(other).anyMatch(code::equals));
  }

  private static Stream<String> around(Article article) {
    LocalDate day = day(article);
    if (day == null) {
      return Stream.empty();
    }
    long month = day.toEpochDay() / DAYS;
    return LongStream.rangeClosed(month - 1, month + 1)
        .boxed()
        .flatMap(near -> bands(article, near));
  }

  private static Stream<String> bands(Article article, long month) {
    List<String> keys =
        article.entities().people().stream()
            .filter(SamePeople::isFree)
            .map(person -> ConsonantKey.of(person.name()))
            .filter(key -> key.indexOf(' ') > 0)
            .distinct()
            .toList();
    return countries(article)
        .flatMap(country -> keys.stream().map(key -> "p" + country + month + "-" + key));
  }

  private static Stream<String> countries(Article article) {
    return article.entities().countries().stream()
        .filter(mention -> mention.relation() == CountryMention.Relation.ABOUT)
        .map(mention -> mention.country().code())
        .distinct();
  }

  private static @Nullable LocalDate day(Article article) {
    StoryDate published = article.dates().published();
    return published == null ? null : Objects.requireNonNull(published).day();
  }
}
