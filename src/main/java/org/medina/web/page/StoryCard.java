package org.medina.web.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.model.Article;
import org.medina.model.Language;
import org.medina.model.StoryDate;
import org.medina.search.ArticleSearcher;
import org.medina.search.Hit;

/**
 * One story as several outlets tell it, in whatever language: who told it first, who copied whom.
 *
 * @param lines its articles, the earliest first
 * @param languages languages it is told in
 */
record StoryCard(List<Line> lines, List<Language> languages) {
  private static final int MOST = 20;
  private static final StoryCard ALONE = new StoryCard(List.of(), List.of());

  /**
   * One article.
   *
   * @param title headline
   * @param language language of the text
   * @param source name of the outlet
   * @param published when it was published, or null
   * @param href its page
   * @param self whether it is the article that is being read
   * @param first whether no other was published before it
   * @param copyOf name of the outlet whose text it repeats, or empty
   */
  record Line(
      String title,
      Language language,
      String source,
      @Nullable StoryDate published,
      String href,
      boolean self,
      boolean first,
      String copyOf) {}

  StoryCard {
    lines = List.copyOf(lines);
    languages = List.copyOf(languages);
  }

  /** Whether nobody else tells it. */
  public boolean alone() {
    return lines.size() < 2;
  }

  /** The card of an article, names of outlets as the holdings know them. */
  static StoryCard of(Article article, Holdings holdings, Language labels) {
    ArticleSearcher searcher = holdings.searcher();
    List<Article> told = new ArrayList<>(List.of(article));
    searcher.sameStory(article.id(), MOST, labels).stream()
        .map(Hit::id)
        .map(searcher::find)
        .flatMap(Optional::stream)
        .forEach(told::add);
    if (told.size() < 2) {
      return ALONE;
    }
    told.sort(
        Comparator.comparing(StoryCard::when, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Article::id));
    Map<String, String> origins = new HashMap<>();
    List<Line> lines = new ArrayList<>();
    for (Article one : told) {
      String source = holdings.sourceName(one.source());
      String origin = origins.putIfAbsent(one.groups().story(), source);
      lines.add(
          new Line(
              one.content().title(),
              one.content().language(),
              source,
              one.dates().published(),
              Addresses.article(one.id()),
              one.id().equals(article.id()),
              lines.isEmpty() && isEarlier(one, told.get(1)),
              Objects.requireNonNullElse(origin, "")));
    }
    return new StoryCard(lines, told.stream().map(a -> a.content().language()).distinct().toList());
  }

  /** Whether the dates say so: a day alone is no earlier than a moment of that day. */
  private static boolean isEarlier(Article one, Article other) {
    StoryDate first = one.dates().published();
    StoryDate second = other.dates().published();
    if (first == null || second == null || !first.day().equals(second.day())) {
      return first != null;
    }
    var moment = first.instant();
    var later = second.instant();
    return moment != null && later != null && moment.isBefore(later);
  }

  /** The day in the form that sorts, with the moment where it is known. */
  private static @Nullable String when(Article article) {
    StoryDate published = article.dates().published();
    if (published == null) {
      return null;
    }
    var instant = published.instant();
    return published.day() + (instant == null ? "" : "T" + instant.toInstant());
  }
}
