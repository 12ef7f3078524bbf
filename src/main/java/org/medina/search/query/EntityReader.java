package org.medina.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.model.Alias;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.QueryReading.Clause;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** Finds the registry's names in a query, longest first, in any script and spelling. */
public final class EntityReader {
  private static final int LONGEST_NAME = 10;

  private final TermAnalyzer analyzer = new TermAnalyzer();
  private final Map<String, RegistryEntity> byName = new HashMap<>();

  /** A reader that knows the names of this registry. */
  public EntityReader(Registry registry) {
    for (RegistryEntity entity : registry.entities().values()) {
      entity.labels().byLanguage().values().forEach(name -> add(name, entity));
      entity.aliases().stream().map(Alias::text).forEach(name -> add(name, entity));
    }
  }

  /** The clauses with names of entities put together. */
  public List<Clause> read(List<Clause> clauses, Language labels) {
    List<Clause> read = new ArrayList<>();
    int position = 0;
    while (position < clauses.size()) {
      int length = nameLength(clauses, position);
      if (length > 0) {
        read.add(entity(clauses.subList(position, position + length), labels));
        position += length;
      } else {
        read.add(inner(clauses.get(position++), labels));
      }
    }
    return read;
  }

  private Clause inner(Clause clause, Language labels) {
    return switch (clause) {
      case Clause.Not not -> new Clause.Not(read(List.of(not.clause()), labels).getFirst());
      case Clause.Or or ->
          new Clause.Or(
              or.clauses().stream().map(c -> read(List.of(c), labels).getFirst()).toList());
      case Clause.And and -> new Clause.And(read(and.clauses(), labels));
      case Clause.Word word -> word;
      case Clause.Phrase phrase -> phrase;
      case Clause.Prefix prefix -> prefix;
      case Clause.Field field -> field;
      case Clause.Entity entity -> entity;
    };
  }

  private int nameLength(List<Clause> clauses, int from) {
    int longest = Math.min(clauses.size() - from, LONGEST_NAME);
    for (int length = longest; length > 0; length--) {
      String typed = text(clauses.subList(from, from + length));
      if (!typed.isEmpty() && byName.containsKey(key(typed))) {
        return length;
      }
    }
    return 0;
  }

  private Clause entity(List<Clause> clauses, Language labels) {
    String typed = text(clauses);
    RegistryEntity entity = byName.get(key(typed));
    if (entity == null) {
      throw new IllegalStateException("the name " + typed + " was known a moment ago");
    }
    return new Clause.Entity(typed, entity.id(), entity.labels().in(labels), labels);
  }

  /** What was typed, if the clauses are one phrase or nothing but words. */
  private static String text(List<Clause> clauses) {
    if (clauses.size() == 1 && clauses.getFirst() instanceof Clause.Phrase phrase) {
      return phrase.text();
    }
    List<String> words = new ArrayList<>();
    for (Clause clause : clauses) {
      if (!(clause instanceof Clause.Word word)) {
        return "";
      }
      words.add(word.text());
    }
    return String.join(" ", words);
  }

  private void add(String name, RegistryEntity entity) {
    byName.putIfAbsent(key(name), entity);
  }

  private String key(String name) {
    return String.join(" ", analyzer.analyze(name).stream().map(Term::stem).toList());
  }
}
