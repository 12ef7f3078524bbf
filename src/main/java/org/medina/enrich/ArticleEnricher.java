package org.medina.enrich;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.enrich.person.PeopleFinder;
import org.medina.enrich.place.CountryRecognizer;
import org.medina.enrich.registry.EntityMentions;
import org.medina.enrich.registry.KnownPeople;
import org.medina.enrich.registry.RegistryMatcher;
import org.medina.model.ArticleEntities;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;
import org.medina.text.language.LanguageDetector;
import org.medina.text.name.NameFolding;
import org.medina.text.phrase.PhraseMatch;

/**
 * Tells of a story in which language it is and who, where and what it names.
 *
 * <p>One enricher serves all threads; a changed registry needs a new one.
 */
public final class ArticleEnricher {
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  private final LanguageDetector languages = new LanguageDetector();
  private final PeopleFinder people;
  private final RegistryMatcher registry;
  private final CountryRecognizer countries;

  /** An enricher that knows the entities of this registry. */
  public ArticleEnricher(Registry registry) {
    this.people = new PeopleFinder(registry);
    this.registry = new RegistryMatcher(registry);
    this.countries = new CountryRecognizer(registry);
  }

  /** Reads a story. */
  public Enrichment enrich(Story story) {
    Language language =
        story.language().equals(Language.UNKNOWN)
            ? languages.detect(story.title() + "\n" + story.text())
            : story.language();
    String text = story.whole();
    List<Term> terms = ANALYZER.analyze(text);
    List<PhraseMatch<RegistryEntity>> known = registry.find(text, terms);
    List<PhraseMatch<RegistryEntity>> knownPeople =
        known.stream().filter(match -> match.value().kind() == EntityKind.PERSON).toList();
    PeopleFinder.People read =
        people.read(text, language, knownPeople).without(namesOfOthers(text, known));
    List<EntityMention> persons = read.mentions().stream().map(this::withSide).toList();
    List<EntityMention> registered = EntityMentions.of(text, known, EntityKind.PERSON);
    List<String> names =
        Stream.concat(persons.stream(), registered.stream()).map(EntityMention::name).toList();
    return new Enrichment(
        language,
        new ArticleEntities(
            KnownPeople.merge(registered, persons),
            bodies(text, known, read.bodies()),
            EntityMentions.of(text, known, EntityKind.CITY),
            countries.find(text, story.titleEnd(), terms, names)),
        written(
            read.names(),
            registered.stream().map(person -> people.untitled(person.name(), language)).toList()));
  }

  /** The registry's bodies, then those of the tagger in whose names the registry knows nothing. */
  private static List<EntityMention> bodies(
      String text, List<PhraseMatch<RegistryEntity>> known, List<EntityMention> tagged) {
    List<EntityMention> bodies =
        new ArrayList<>(
            EntityMentions.of(text, known, EntityKind.ORGANISATION, EntityKind.NETWORK));
    List<String> registered =
        known.stream()
            .filter(match -> match.value().kind() != EntityKind.CITY)
            .map(match -> NameFolding.fold(text.substring(match.start(), match.end())))
            .toList();
    tagged.stream()
        .filter(body -> registered.stream().noneMatch(name -> overlap(name, body.name())))
        .forEach(bodies::add);
    return bodies;
  }

  private static boolean overlap(String folded, String name) {
    String other = NameFolding.fold(name);
    return folded.contains(other) || other.contains(folded);
  }

  /** What the registry knows as a city or body is no person, however much it sounds like one. */
  private static Set<String> namesOfOthers(String text, List<PhraseMatch<RegistryEntity>> known) {
    return known.stream()
        .filter(match -> match.value().kind() != EntityKind.PERSON)
        .map(match -> NameFolding.fold(text.substring(match.start(), match.end())))
        .collect(Collectors.toSet());
  }

  private EntityMention withSide(EntityMention person) {
    return side(registry, person.role())
        .map(
            side ->
                new EntityMention(
                    person.id(),
                    person.kind(),
                    person.name(),
                    person.count(),
                    person.role(),
                    side,
                    person.evidence()))
        .orElse(person);
  }

  /** The side that a person's office names: a body of the registry before a city. */
  static Optional<String> side(RegistryMatcher registry, @Nullable String role) {
    if (role == null) {
      return Optional.empty();
    }
    return registry.find(role).stream()
        .map(PhraseMatch::value)
        .filter(entity -> entity.kind() != EntityKind.PERSON)
        .min(Comparator.comparing((RegistryEntity entity) -> entity.kind() == EntityKind.CITY))
        .map(RegistryEntity::id);
  }

  /** The names found, and those of the registry's people that are not among them or are longer. */
  private static List<String> written(List<String> names, List<String> registered) {
    List<String> all = new ArrayList<>(names);
    for (String person : registered) {
      String known = NameFolding.fold(person);
      if (all.stream().map(NameFolding::fold).noneMatch(name -> name.contains(known))) {
        all.removeIf(name -> known.contains(NameFolding.fold(name)));
        all.add(person);
      }
    }
    return all;
  }
}
