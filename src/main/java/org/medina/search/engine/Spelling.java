package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medina.search.QueryReading.Clause;
import org.medina.text.Folding;

/** Another spelling to offer when nothing was found. */
final class Spelling {
  private static final String NAME = "spelling";
  private static final int MOST_WORDS = 8;

  private final Engine engine;

  Spelling(Engine engine) {
    this.engine = engine;
  }

  /** The query with words that no article has replaced by near ones that some have. */
  Optional<String> better(List<Clause> clauses) {
    List<String> words =
        clauses.stream()
            .filter(Clause.Word.class::isInstance)
            .map(clause -> Folding.fold(((Clause.Word) clause).text()))
            .toList();
    if (words.isEmpty() || words.size() > MOST_WORDS || words.size() < clauses.size()) {
      return Optional.empty();
    }
    String typed = String.join(" ", words);
    List<String> near = new ArrayList<>(words);
    engine
        .search(
            s ->
                s.size(0)
                    .suggest(
                        g ->
                            g.text(typed)
                                .suggesters(
                                    NAME,
                                    f ->
                                        f.term(
                                            t ->
                                                t.field("text_exact")
                                                    .analyzer("whitespace")
                                                    .suggestMode(SuggestMode.Missing)
                                                    .minWordLength(4)
                                                    .size(1)))))
        .suggest()
        .getOrDefault(NAME, List.of())
        .forEach(
            entry ->
                entry.term().options().stream()
                    .findFirst()
                    .ifPresent(
                        option ->
                            near.replaceAll(
                                word -> word.equals(entry.term().text()) ? option.text() : word)));
    return near.equals(words) ? Optional.empty() : Optional.of(String.join(" ", near));
  }
}
