package org.medina.enrich.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.medina.model.Article;
import org.medina.model.ArticleGroups;

/**
 * Puts stories into groups: copies of one text, and reports of one event in any language.
 *
 * <p>A story is compared with the first story of a group only, so that a group cannot drift from
 * one event to the next. A group keeps the id of the story that came first. Thread-safe.
 */
public final class StoryGrouper {
  private final Function<List<String>, List<Article>> stored;
  private final RecentStories recent = new RecentStories();

  /**
   * A grouper.
   *
   * @param stored finds stored stories that share one of these bands
   */
  public StoryGrouper(Function<List<String>, List<Article>> stored) {
    this.stored = stored;
  }

  /** Finds the groups of a story that no group has yet. */
  public Grouping group(Article article) {
    Shingles shingles = Shingles.of(article.content().text());
    Optional<EventCard> card = EventCard.of(article);
    List<String> copyBands = Bands.ofCopies(shingles);
    List<String> eventBands = Bands.aroundEvent(card);
    List<String> wanted = new ArrayList<>(copyBands);
    wanted.addAll(eventBands);
    // Apart, so that a busy day's many events cannot crowd out the copies.
    List<Article> known = new ArrayList<>(stored.apply(copyBands));
    known.addAll(stored.apply(eventBands));
    synchronized (recent) {
      List<Article> candidates = candidates(article, known, wanted);
      ArticleGroups groups = decide(article, shingles, card, candidates);
      return remember(article.withGroups(groups), copyBands, card);
    }
  }

  /** The bands of a story that is in its groups already. */
  public Grouping keep(Article article) {
    List<String> copyBands = Bands.ofCopies(Shingles.of(article.content().text()));
    synchronized (recent) {
      return remember(article, copyBands, EventCard.of(article));
    }
  }

  private Grouping remember(Article article, List<String> copyBands, Optional<EventCard> card) {
    List<String> bands = new ArrayList<>(copyBands);
    bands.addAll(Bands.ofEvent(card));
    recent.put(article, bands);
    return new Grouping(article.groups(), bands);
  }

  private List<Article> candidates(Article article, List<Article> known, List<String> wanted) {
    Map<String, Article> candidates = new LinkedHashMap<>();
    known.forEach(other -> candidates.put(other.id(), other));
    recent.sharing(wanted).forEach(other -> candidates.put(other.id(), other));
    candidates.remove(article.id());
    return List.copyOf(candidates.values());
  }

  private static ArticleGroups decide(
      Article article, Shingles shingles, Optional<EventCard> card, List<Article> candidates) {
    Optional<ArticleGroups> copied =
        candidates.stream()
            .filter(other -> other.groups().story().equals(other.id()))
            .filter(other -> Copies.isCopy(article, shingles, other))
            .map(Article::groups)
            .findFirst();
    if (copied.isPresent()) {
      return copied.get();
    }
    String event =
        candidates.stream()
            .filter(other -> other.groups().event().equals(other.id()))
            .filter(other -> isSameEvent(card, other))
            .map(Article::id)
            .findFirst()
            .orElse(article.id());
    return new ArticleGroups(article.id(), event);
  }

  private static boolean isSameEvent(Optional<EventCard> card, Article other) {
    return card.isPresent() && EventCard.of(other).filter(card.get()::isSameEvent).isPresent();
  }
}
