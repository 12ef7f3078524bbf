package org.medina.enrich;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.enrich.place.PlaceChange;
import org.medina.enrich.registry.RegistryMatcher;
import org.medina.model.ArticleEntities;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;
import org.medina.text.name.NameFolding;
import org.medina.text.phrase.PhraseMatch;

/**
 * Tells without reading a story anew whether a change of the registry can give it other tags.
 *
 * <p>{@link ArticleEnricher} takes from the registry: which of its entities stand where in the text
 * and under which names they go; which phrases name places; which names are nobody's; and whose
 * side an office names. A story to which both registries say the same in all of this comes out the
 * same, as all else depends on its words alone. Where a stop name that came or went may stand in a
 * story, it counts as touched. Thread-safe.
 */
public final class RegistryChange {
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  /** Nothing, when both registries know the same entities by the same names. */
  private final @Nullable Matchers matchers;

  private final Set<String> renamed;
  private final PlaceChange places;
  private final List<String> stopNames;

  private record Matchers(RegistryMatcher before, RegistryMatcher now) {}

  /** What tagging takes from an entity. */
  private record Known(String id, EntityKind kind, List<String> names) {
    static Known of(RegistryEntity entity) {
      return new Known(entity.id(), entity.kind(), entity.names().toList());
    }
  }

  /** The change from one registry to another. */
  public RegistryChange(Registry before, Registry now) {
    List<Known> old = known(before);
    List<Known> young = known(now);
    this.matchers =
        old.equals(young)
            ? null
            : new Matchers(new RegistryMatcher(before), new RegistryMatcher(now));
    this.renamed =
        different(Set.copyOf(old), Set.copyOf(young)).map(Known::id).collect(Collectors.toSet());
    this.places = new PlaceChange(before, now);
    this.stopNames =
        different(folded(before.stopNames()), folded(now.stopNames()))
            .map(RegistryChange::letters)
            .toList();
  }

  private static List<Known> known(Registry registry) {
    return registry.entities().values().stream().map(Known::of).toList();
  }

  private static Set<String> folded(List<String> names) {
    return names.stream().map(NameFolding::fold).collect(Collectors.toSet());
  }

  private static <T> Stream<T> different(Set<T> one, Set<T> other) {
    return Stream.concat(
        one.stream().filter(value -> !other.contains(value)),
        other.stream().filter(value -> !one.contains(value)));
  }

  /**
   * Whether a story may come out with other tags than it has.
   *
   * @param tags what an enricher with the registry of before made of the story
   */
  public boolean touches(Story story, ArticleEntities tags) {
    String text = story.whole();
    if (mayHoldStopName(text)) {
      return true;
    }
    List<Term> terms = ANALYZER.analyze(text);
    return places.touches(text, terms) || namesOthers(text, terms) || changesSides(tags);
  }

  private boolean mayHoldStopName(String text) {
    if (stopNames.isEmpty()) {
      return false;
    }
    String letters = letters(text);
    return stopNames.stream().anyMatch(letters::contains);
  }

  private boolean namesOthers(String text, List<Term> terms) {
    if (matchers == null) {
      return false;
    }
    List<PhraseMatch<RegistryEntity>> before = matchers.before().find(text, terms);
    List<PhraseMatch<RegistryEntity>> now = matchers.now().find(text, terms);
    return !places(before).equals(places(now))
        || now.stream().anyMatch(match -> renamed.contains(match.value().id()));
  }

  private static List<PhraseMatch<String>> places(List<PhraseMatch<RegistryEntity>> matches) {
    List<PhraseMatch<String>> places = new ArrayList<>();
    matches.forEach(
        match -> places.add(new PhraseMatch<>(match.start(), match.end(), match.value().id())));
    return places;
  }

  /** An office is looked at by itself, so it may name whom the same words in the text do not. */
  private boolean changesSides(ArticleEntities tags) {
    return matchers != null
        && tags.people().stream().anyMatch(person -> changesSide(person, matchers.now()));
  }

  private static boolean changesSide(EntityMention person, RegistryMatcher now) {
    return !ArticleEnricher.side(now, person.role()).equals(Optional.ofNullable(person.side()));
  }

  /** What is left of a text when all that spellings of a name may differ in is taken out. */
  private static String letters(String text) {
    String folded = NameFolding.fold(text);
    var letters = new StringBuilder(folded.length());
    folded.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
    // A final sigma is one by its place in the word.
    return letters.toString().replace('ς', 'σ');
  }
}
