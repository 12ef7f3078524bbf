package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.enrich.lexicon.Lexicons;
import org.medina.enrich.lexicon.PlacePhrases;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Model;
import org.medina.enrich.tagger.SequenceTagger;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.tagger.Vocabulary;
import org.medina.enrich.token.Sentence;
import org.medina.enrich.token.SentenceSplitter;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.text.name.NameFolding;
import org.medina.text.phrase.PhraseMatch;

/** Finds the people of a story: tagger, title cues, boundary rules, folding, roles. */
public final class PeopleFinder {
  private static final List<Language> LANGUAGES =
      List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC);

  /** What a person's tags are given or denied, for precision and recall to be alike. */
  private static final Map<Language, Integer> BIAS =
      Map.of(Language.ARABIC, 40, Language.ENGLISH, -40);

  private final Map<Language, Layers> byLanguage = new HashMap<>();
  private final Set<String> stopNames = new HashSet<>();
  private final PlacePhrases places;
  private final Bodies bodies = new Bodies();

  /** The parts that serve one language. */
  private record Layers(
      SequenceTagger tagger,
      TitleCues cues,
      BoundaryRules borders,
      RoleFinder roles,
      NameWords words) {
    static Layers of(Language language, Model model, Lexicons lexicons, int bias) {
      Vocabulary vocabulary = Vocabulary.of(language, lexicons);
      var words = new NameWords(vocabulary);
      return new Layers(
          new SequenceTagger(model, vocabulary, bias),
          new TitleCues(words),
          new BoundaryRules(words, language),
          new RoleFinder(vocabulary.titles(), vocabulary.said()),
          words);
    }
  }

  private PeopleFinder(
      Registry registry, Map<Language, Model> models, Map<Language, Integer> bias) {
    Lexicons lexicons = Lexicons.shipped();
    models.forEach(
        (language, model) ->
            byLanguage.put(
                language, Layers.of(language, model, lexicons, bias.getOrDefault(language, 0))));
    places =
        PlacePhrases.with(
            registry.entities().values().stream()
                .filter(entity -> entity.kind() == EntityKind.CITY)
                .flatMap(RegistryEntity::names));
    registry.stopNames().forEach(name -> stopNames.add(NameFolding.fold(name)));
  }

  /** A finder that never shows the stop names of this registry. */
  public PeopleFinder(Registry registry) {
    this(registry, shipped(), BIAS);
  }

  /** A finder for one language with a model and a bias that are being tried. */
  public static PeopleFinder withModel(
      Registry registry, Language language, Model model, int bias) {
    return new PeopleFinder(registry, Map.of(language, model), Map.of(language, bias));
  }

  private static Map<Language, Model> shipped() {
    Map<Language, Model> models = new HashMap<>();
    LANGUAGES.forEach(language -> models.put(language, Model.shipped(language.code())));
    return models;
  }

  /**
   * The people of a text.
   *
   * @param mentions one for each person with a name of two words or more, most mentioned first
   * @param names every such name as the text writes it, each spelling once, in text order
   * @param bodies organisations named beside them, those that are sure enough to be shown
   */
  public record People(
      List<EntityMention> mentions, List<String> names, List<EntityMention> bodies) {
    public People {
      mentions = List.copyOf(mentions);
      names = List.copyOf(names);
      bodies = List.copyOf(bodies);
    }

    /** These people but those whose folded name is among the given ones. */
    public People without(Set<String> folded) {
      return new People(
          mentions.stream().filter(person -> !isIn(folded, person.name())).toList(),
          names.stream().filter(name -> !isIn(folded, name)).toList(),
          bodies);
    }

    private static boolean isIn(Set<String> folded, String name) {
      return folded.contains(NameFolding.fold(name));
    }
  }

  /** Reads a text. */
  public People read(String text, Language language) {
    return read(text, language, List.of());
  }

  /**
   * Reads a text in which some people are known already.
   *
   * @param known where their names stand; they are among the mentions, with their offices, also
   *     where no other layer sees a name
   */
  public People read(String text, Language language, List<? extends PhraseMatch<?>> known) {
    Layers layers = layers(language);
    if (layers == null) {
      return new People(List.of(), List.of(), List.of());
    }
    List<Sentence> sentences = SentenceSplitter.split(text);
    List<List<Span>> tagged = layers.tagger().tag(sentences);
    List<PersonSpan> spans = spans(text, sentences, tagged, layers);
    List<PersonSpan> all =
        KnownSpans.join(SurnamesAlone.add(spans, sentences), text, sentences, known);
    return new People(
        NameFolder.fold(all).stream()
            .map(person -> mention(text, sentences, all, person, layers))
            .toList(),
        spans.stream().filter(PersonSpan::isFull).map(PersonSpan::name).distinct().toList(),
        bodies.of(text, sentences, tagged));
  }

  /** The names of two words or more as the text writes them, each once, in text order. */
  public List<String> names(String text, Language language) {
    return read(text, language).names();
  }

  /** The people that a text names, most mentioned first. */
  public List<EntityMention> find(String text, Language language) {
    return read(text, language).mentions();
  }

  /** A name without the titles in front of it. */
  public String untitled(String name, Language language) {
    Layers layers = layers(language);
    String rest = name;
    int space = rest.indexOf(' ');
    while (layers != null && space > 0 && layers.words().isTitle(rest.substring(0, space))) {
      rest = rest.substring(space + 1);
      space = rest.indexOf(' ');
    }
    return rest;
  }

  /** The English layers serve every other language in Latin letters. */
  private @Nullable Layers layers(Language language) {
    Layers own = byLanguage.get(language);
    return own != null || language.isRightToLeft() ? own : byLanguage.get(Language.ENGLISH);
  }

  private List<PersonSpan> spans(
      String text, List<Sentence> sentences, List<List<Span>> tagged, Layers layers) {
    List<PersonSpan> people = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      List<Span> spans = withCues(sentence, tagged.get(i), layers.cues().find(sentence));
      int earliest = 0;
      for (Span span : AdjacentNames.correct(sentence, spans)) {
        Optional<Span> corrected = layers.borders().correct(sentence, span, earliest);
        earliest = Math.max(span.to(), corrected.map(Span::to).orElse(0));
        if (corrected.isPresent()) {
          PersonSpan person = located(text, i, sentence, corrected.get(), layers.borders());
          String folded = NameFolding.fold(person.name());
          boolean known = !people.isEmpty() && people.getLast().contains(person);
          if (!known && !stopNames.contains(folded) && !places.contains(person.name())) {
            people.add(person);
          }
        }
      }
    }
    return people;
  }

  /**
   * The tagger's persons, and those of the cues where it saw no name at all, or, behind a title
   * that is said to people only, no other person.
   */
  private static List<Span> withCues(Sentence sentence, List<Span> tagged, List<Span> cues) {
    List<Span> spans =
        new ArrayList<>(tagged.stream().filter(span -> span.type() == EntityType.PERSON).toList());
    for (Span cue : cues) {
      boolean addressed = TitleCues.isAddressed(sentence, cue);
      if (addressed) {
        spans.removeIf(span -> span.from() == cue.from() && span.to() == cue.from() + 1);
      }
      List<Span> rivals = addressed ? List.copyOf(spans) : tagged;
      if (rivals.stream().noneMatch(span -> span.from() < cue.to() && cue.from() < span.to())) {
        spans.add(cue);
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    return spans;
  }

  private static PersonSpan located(
      String text, int number, Sentence sentence, Span span, BoundaryRules borders) {
    int start = sentence.token(span.from()).start() + borders.clitic(sentence, span);
    int end = sentence.token(span.to() - 1).end() - LatinBorders.onto(sentence.word(span.to() - 1));
    String name = text.substring(start, end).replaceAll("\\s+", " ");
    return new PersonSpan(number, span.from(), span.to(), start, end, name);
  }

  private static EntityMention mention(
      String text,
      List<Sentence> sentences,
      List<PersonSpan> all,
      NameFolder.Person person,
      Layers layers) {
    @Nullable String role = null;
    Sentence evidence = sentences.get(person.mentions().getFirst().sentence());
    for (PersonSpan mention : person.mentions()) {
      Sentence sentence = sentences.get(mention.sentence());
      List<PersonSpan> others =
          all.stream()
              .filter(PersonSpan::isFull)
              .filter(other -> other.sentence() == mention.sentence() && !other.equals(mention))
              .toList();
      Optional<String> found = layers.roles().find(text, sentence, mention, others);
      if (found.isPresent()) {
        role = found.get();
        evidence = sentence;
        break;
      }
    }
    return new EntityMention(
        EntityMention.UNREGISTERED + person.name(),
        EntityKind.PERSON,
        person.name(),
        person.mentions().size(),
        role,
        null,
        text.substring(evidence.start(), evidence.end()));
  }
}
