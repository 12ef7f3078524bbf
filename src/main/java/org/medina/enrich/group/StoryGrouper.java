package org.medina.enrich.group;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.medina.model.Article;
import org.medina.model.ArticleGroups;

/**
 * Puts stories into groups: copies of one text, and reports of one event in any language.
 *
 * <p>A story is compared with the first story of a group only, so that a group cannot drift from
 * one event to the next. A group keeps the id of the story that came first. Thread-safe.
 */
public final class StoryGrouper {
  private final Function<List<String>, List<BandedStory>> stored;
  private final RecentStories recent = new RecentStories();

  /**
   * A grouper.
   *
   * @param stored finds stored stories that share one of these bands
   */
  public StoryGrouper(Function<List<String>, List<BandedStory>> stored) {
    this.stored = stored;
  }

  /** A story on its way into its groups. */
  private record Draft(
      Article article,
      Shingles shingles,
      Optional<EventCard> card,
      List<String> copyBands,
      List<String> eventBands) {
    static Draft of(Article article) {
      Shingles shingles = Shingles.of(article.content().text());
      Optional<EventCard> card = EventCard.of(article);
      return new Draft(article, shingles, card, Bands.ofCopies(shingles), Bands.aroundEvent(card));
    }

    Stream<String> bands() {
      return Stream.concat(copyBands.stream(), eventBands.stream());
    }
  }

  /**
   * Finds the groups of stories that no group has yet, in their order. What is stored is asked
   * twice for all of them together: asked for each alone, it took longer to answer than to store
   * them.
   */
  public List<Grouping> group(List<Article> articles) {
    List<Draft> drafts = articles.parallelStream().map(Draft::of).toList();
    // Apart, so that a busy day's many events cannot crowd out the copies.
    List<BandedStory> known = new ArrayList<>(stored.apply(together(drafts, Draft::copyBands)));
    known.addAll(stored.apply(together(drafts, Draft::eventBands)));
    Map<String, List<Article>> byBand = new HashMap<>();
    for (BandedStory story : known) {
      for (String band : story.bands()) {
        byBand.computeIfAbsent(band, key -> new ArrayList<>()).add(story.article());
      }
    }
    synchronized (recent) {
      return drafts.stream().map(draft -> group(draft, byBand)).toList();
    }
  }

  private static List<String> together(List<Draft> drafts, Function<Draft, List<String>> bands) {
    return drafts.stream().flatMap(draft -> bands.apply(draft).stream()).distinct().toList();
  }

  private Grouping group(Draft draft, Map<String, List<Article>> known) {
    List<Article> candidates = candidates(draft, known);
    ArticleGroups groups = decide(draft.article(), draft.shingles(), draft.card(), candidates);
    return remember(draft.article().withGroups(groups), draft.copyBands(), draft.card());
  }

  /** The bands of a story that is in its groups already. */
  public Grouping keep(Article article) {
    return keep(article, List.of());
  }

  /**
   * The bands of a story that is in its groups already and whose text is what it was.
   *
   * @param before the bands that it was kept with, of which those of copies are of the text alone
   */
  public Grouping keep(Article article, List<String> before) {
    List<String> kept = before.stream().filter(Bands::isOfCopies).toList();
    List<String> copyBands =
        kept.isEmpty() ? Bands.ofCopies(Shingles.of(article.content().text())) : kept;
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

  private List<Article> candidates(Draft draft, Map<String, List<Article>> known) {
    Map<String, Article> candidates = new LinkedHashMap<>();
    draft
        .bands()
        .flatMap(band -> known.getOrDefault(band, List.of()).stream())
        .forEach(other -> candidates.put(other.id(), other));
    recent.sharing(draft.bands().toList()).forEach(other -> candidates.put(other.id(), other));
    candidates.remove(draft.article().id());
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
