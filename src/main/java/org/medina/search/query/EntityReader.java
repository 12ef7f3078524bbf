package org.medina.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.QueryReading.Clause;
import org.medina.text.phrase.PhraseMatch;
import org.medina.text.phrase.PhraseMatcher;

/** Finds the registry's names in a query, longest first, in any script, capitals or not. */
public final class EntityReader {
  private final PhraseMatcher<RegistryEntity> names;

  /** A reader that knows the names of this registry. */
  public EntityReader(Registry registry) {
    PhraseMatcher.Builder<RegistryEntity> builder = new PhraseMatcher.Builder<>();
    for (RegistryEntity entity : registry.entities().values()) {
      entity.names().forEach(name -> builder.addLoosely(name, entity));
    }
    names = builder.build();
  }

  /** The clauses with names of entities put together. */
  public List<Clause> read(List<Clause> clauses, Language labels) {
    List<Clause> read = new ArrayList<>();
    int position = 0;
    while (position < clauses.size()) {
      int end = position;
      while (end < clauses.size() && clauses.get(end) instanceof Clause.Word) {
        end++;
      }
      if (end > position) {
        read.addAll(words(clauses.subList(position, end), labels));
        position = end;
      } else {
        read.add(other(clauses.get(position++), labels));
      }
    }
    return read;
  }

  private Clause other(Clause clause, Language labels) {
    return switch (clause) {
      case Clause.Not not -> new Clause.Not(one(not.clause(), labels));
      case Clause.Or or ->
          new Clause.Or(or.clauses().stream().map(inner -> one(inner, labels)).toList());
      case Clause.And and -> new Clause.And(read(and.clauses(), labels));
      case Clause.Phrase phrase -> phrase(phrase, labels);
      case Clause.Word word -> word;
      case Clause.Prefix prefix -> prefix;
      case Clause.Field field -> field;
      case Clause.Entity entity -> entity;
    };
  }

  private Clause one(Clause clause, Language labels) {
    return read(List.of(clause), labels).getFirst();
  }

  /** A phrase is a name only as a whole. */
  private Clause phrase(Clause.Phrase phrase, Language labels) {
    List<PhraseMatch<RegistryEntity>> found = names.find(phrase.text());
    boolean whole =
        found.size() == 1
            && isBare(phrase.text().substring(0, found.getFirst().start()))
            && isBare(phrase.text().substring(found.getFirst().end()));
    return whole ? entity(phrase.text(), found.getFirst().value(), labels) : phrase;
  }

  /** A run of words with the names in it put together; a name takes whole words only. */
  private List<Clause> words(List<Clause> words, Language labels) {
    StringBuilder text = new StringBuilder();
    List<Integer> starts = new ArrayList<>();
    for (Clause word : words) {
      starts.add(text.length());
      text.append(((Clause.Word) word).text()).append(' ');
    }
    Map<Integer, PhraseMatch<RegistryEntity>> byFirstWord = new HashMap<>();
    for (PhraseMatch<RegistryEntity> match : names.find(text.toString())) {
      int first = wordAt(starts, match.start());
      if (isBare(text.substring(starts.get(first), match.start()))) {
        byFirstWord.put(first, match);
      }
    }
    List<Clause> read = new ArrayList<>();
    int word = 0;
    while (word < words.size()) {
      PhraseMatch<RegistryEntity> match = byFirstWord.get(word);
      int last = match == null ? word : wordAt(starts, match.end() - 1);
      int end = last + 1 < words.size() ? starts.get(last + 1) : text.length();
      if (match == null || !isBare(text.substring(match.end(), end))) {
        read.add(words.get(word++));
      } else {
        String typed = text.substring(starts.get(word), end).strip();
        read.add(entity(typed, match.value(), labels));
        word = last + 1;
      }
    }
    return read;
  }

  private static int wordAt(List<Integer> starts, int position) {
    int word = 0;
    while (word + 1 < starts.size() && starts.get(word + 1) <= position) {
      word++;
    }
    return word;
  }

  private static boolean isBare(String between) {
    return between.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  private static Clause entity(String typed, RegistryEntity entity, Language labels) {
    return new Clause.Entity(typed, entity.id(), entity.labels().in(labels), labels);
  }
}
