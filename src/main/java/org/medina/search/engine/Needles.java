package org.medina.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.model.Registry;
import org.medina.search.QueryReading.Clause;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** What to look for in a text so as to mark why it was found. */
final class Needles {
  /** Nothing to look for. */
  static final Needles NONE = new Needles(new Registry("", Map.of(), List.of(), List.of()));

  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  private final Registry registry;
  private final Map<String, List<Needle>> byFirstStem = new HashMap<>();
  private final List<Needle> prefixes = new ArrayList<>();
  private int size;
  private int clauses;

  /**
   * A run of stems.
   *
   * @param stems the stems, in order
   * @param prefix whether the last may go on
   * @param entity the entity whose name it is, if it comes from the registry
   * @param clause number of the part of the query it stands for
   */
  record Needle(List<String> stems, boolean prefix, Clause.@Nullable Entity entity, int clause) {}

  private Needles(Registry registry) {
    this.registry = registry;
  }

  static Needles of(List<Clause> clauses, Registry registry) {
    Needles needles = new Needles(registry);
    for (Clause clause : StopWords.without(clauses)) {
      int before = needles.size;
      needles.add(clause);
      needles.clauses += needles.size > before ? 1 : 0;
    }
    return needles;
  }

  /** How many parts of the query can be seen in a text. */
  int clauses() {
    return clauses;
  }

  /** The needles whose first stem this is. */
  List<Needle> beginningWith(String stem) {
    return byFirstStem.getOrDefault(stem, List.of());
  }

  /** The needles of one word that may go on. */
  List<Needle> prefixes() {
    return prefixes;
  }

  private void add(Clause clause) {
    switch (clause) {
      case Clause.Word word -> add(word.text(), false, null);
      case Clause.Phrase phrase -> add(phrase.text(), false, null);
      case Clause.Prefix prefix -> add(prefix.text(), true, null);
      case Clause.Field field -> {
        if (field.field().equals("title") || field.field().equals("person")) {
          add(field.value());
        }
      }
      case Clause.Not not -> {}
      case Clause.Or or -> or.clauses().forEach(this::add);
      case Clause.And and -> and.clauses().forEach(this::add);
      case Clause.Entity entity -> {
        add(entity.typed(), false, null);
        registry
            .find(entity.id())
            .ifPresent(known -> known.names().forEach(name -> add(name, false, entity)));
      }
    }
  }

  private void add(String text, boolean prefix, Clause.@Nullable Entity entity) {
    List<String> stems =
        ANALYZER.analyze(text).stream().map(prefix ? Term::exact : Term::stem).toList();
    if (stems.isEmpty()) {
      return;
    }
    size++;
    Needle needle = new Needle(stems, prefix, entity, clauses);
    if (prefix && stems.size() == 1) {
      prefixes.add(needle);
    } else {
      byFirstStem.computeIfAbsent(stems.getFirst(), stem -> new ArrayList<>()).add(needle);
    }
  }
}
