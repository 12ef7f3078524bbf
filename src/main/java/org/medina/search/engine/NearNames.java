package org.medina.search.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medina.model.Language;
import org.medina.model.MedinaException;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.Facet;
import org.medina.search.NearName;
import org.medina.search.QueryReading.Clause;
import org.medina.text.Folding;
import org.medina.text.name.Spellings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people of the index by what their names sound like. They do not depend on the query and are
 * read anew, beside the searches, when they are older than {@link #FRESH}. Thread-safe.
 */
final class NearNames {
  private static final Logger LOG = LoggerFactory.getLogger(NearNames.class);
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final String PEOPLE = "people";

  /** People with most stories, so that keeping them costs a few megabytes at most. */
  private static final int MOST_PEOPLE = 5_000;

  private static final int SHOWN = 5;
  private static final int MOST_WORDS = 8;
  private static final int LONGEST_NAME = 4;

  private final Engine engine;
  private final Registry registry;
  private final FacetLabels labels;
  private final AtomicReference<@Nullable Known> known = new AtomicReference<>();
  private final AtomicBoolean reading = new AtomicBoolean();

  NearNames(Engine engine, Registry registry, FacetLabels labels) {
    this.engine = engine;
    this.registry = registry;
    this.labels = labels;
  }

  /** What was read at a time, in nanoseconds of the machine's own clock. */
  private record Known(long at, Set<String> indexed, Spellings spellings, Map<String, String> ids) {
    Known seenAgain() {
      return new Known(System.nanoTime(), indexed, spellings, ids);
    }
  }

  /** Whoever may be meant by these names, best first; the bearers of exactly these left out. */
  List<NearName> of(List<String> names, Language language) {
    Known people = people();
    Set<String> asked = names.stream().map(Folding::fold).collect(Collectors.toSet());
    Map<String, NearName> near = new LinkedHashMap<>();
    for (String name : names) {
      for (Spellings.Spelling spelling : people.spellings().of(name)) {
        if (asked.contains(Folding.fold(spelling.name()))) {
          continue;
        }
        String id = people.ids().getOrDefault(spelling.name(), spelling.name());
        near.putIfAbsent(id, new NearName(id, labels.label(Facet.PERSON, id, language)));
      }
    }
    names.forEach(name -> near.remove(people.ids().getOrDefault(name, name)));
    return List.copyOf(near.values());
  }

  /** Whoever may be meant by a run of plain words in a query, the longest first. */
  List<NearName> in(List<Clause> clauses, Language language) {
    List<String> words = words(clauses);
    for (int length = Math.min(LONGEST_NAME, words.size()); length >= 2; length--) {
      List<String> runs = new ArrayList<>();
      for (int start = 0; start + length <= words.size(); start++) {
        runs.add(String.join(" ", words.subList(start, start + length)));
      }
      List<NearName> near = of(runs, language);
      if (!near.isEmpty()) {
        return near.stream().limit(SHOWN).toList();
      }
    }
    return List.of();
  }

  /** The words of a query that is nothing but words or one phrase, else none. */
  private static List<String> words(List<Clause> clauses) {
    if (clauses.size() == 1 && clauses.getFirst() instanceof Clause.Phrase phrase) {
      String[] words = phrase.text().strip().split("\\s+", MOST_WORDS + 1);
      return words.length <= MOST_WORDS ? List.of(words) : List.of();
    }
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!(clause instanceof Clause.Word word) || words.size() == MOST_WORDS) {
        return List.of();
      }
      words.add(word.text());
    }
    return words;
  }

  private Known people() {
    Known people = known.get();
    if (people == null) {
      return read();
    }
    boolean old = System.nanoTime() - people.at() > FRESH.toNanos();
    if (old && reading.compareAndSet(false, true)) {
      Thread.startVirtualThread(this::readAgain);
    }
    return people;
  }

  private void readAgain() {
    try {
      read();
    } catch (MedinaException unavailable) {
      LOG.debug("the names of the index stay as they were", unavailable);
    } finally {
      reading.set(false);
    }
  }

  private Known read() {
    Set<String> indexed = indexed();
    Known before = known.get();
    Known read =
        before != null && before.indexed().equals(indexed) ? before.seenAgain() : listen(indexed);
    known.set(read);
    return read;
  }

  /** Works out what the names of these people sound like, which takes longer than a search. */
  private Known listen(Set<String> indexed) {
    Map<String, String> ids = new HashMap<>();
    for (String id : indexed) {
      names(id).forEach(name -> ids.putIfAbsent(name, id));
    }
    return new Known(System.nanoTime(), indexed, new Spellings(ids.keySet()), ids);
  }

  private Stream<String> names(String id) {
    return registry
        .find(id)
        .map(RegistryEntity::names)
        .orElseGet(() -> Stream.of(labels.label(Facet.PERSON, id, Language.ENGLISH)));
  }

  private Set<String> indexed() {
    var answer =
        engine.search(
            s ->
                s.size(0)
                    .aggregations(
                        PEOPLE,
                        a ->
                            a.terms(t -> t.field(FacetFields.of(Facet.PERSON)).size(MOST_PEOPLE))));
    return Answers.named(answer.aggregations(), PEOPLE).sterms().buckets().array().stream()
        .map(bucket -> bucket.key().stringValue())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
