package org.medina.search.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.model.Alias;
import org.medina.model.Registry;
import org.medina.search.QueryReading.Clause;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/**
 * What to look for in a text so as to mark why it was found.
 *
 * @param needles runs of stems
 */
record Needles(List<Needle> needles) {
  /**
   * A run of stems.
   *
   * @param stems the stems, in order
   * @param prefix whether the last may go on
   * @param entity the entity whose name it is, if it comes from the registry
   */
  record Needle(List<String> stems, boolean prefix, Clause.@Nullable Entity entity) {}

  static Needles of(List<Clause> clauses, Registry registry) {
    List<Needle> needles = new ArrayList<>();
    clauses.forEach(clause -> add(clause, registry, needles));
    return new Needles(needles);
  }

  private static void add(Clause clause, Registry registry, List<Needle> needles) {
    switch (clause) {
      case Clause.Word word -> add(word.text(), false, null, needles);
      case Clause.Phrase phrase -> add(phrase.text(), false, null, needles);
      case Clause.Prefix prefix -> add(prefix.text(), true, null, needles);
      case Clause.Field field -> add(field.value(), registry, needles);
      case Clause.Not not -> {}
      case Clause.Or or -> or.clauses().forEach(inner -> add(inner, registry, needles));
      case Clause.And and -> and.clauses().forEach(inner -> add(inner, registry, needles));
      case Clause.Entity entity -> {
        add(entity.typed(), false, null, needles);
        registry
            .find(entity.id())
            .ifPresent(
                known -> {
                  known
                      .labels()
                      .byLanguage()
                      .values()
                      .forEach(name -> add(name, false, entity, needles));
                  known.aliases().stream()
                      .map(Alias::text)
                      .forEach(name -> add(name, false, entity, needles));
                });
      }
    }
  }

  private static void add(
      String text, boolean prefix, Clause.@Nullable Entity entity, List<Needle> needles) {
    List<String> stems = new TermAnalyzer().analyze(text).stream().map(Term::stem).toList();
    if (!stems.isEmpty()) {
      needles.add(new Needle(stems, prefix, entity));
    }
  }
}
