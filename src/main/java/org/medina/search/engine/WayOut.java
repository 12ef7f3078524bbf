package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medina.search.Facet;
import org.medina.search.FilterSet;
import org.medina.search.QueryReading.Clause;
import org.medina.search.ResultPage.Relaxation;
import org.medina.text.Folding;

/** What to offer when nothing was found: other spellings, and filters to remove. */
final class WayOut {
  private static final String SPELLING = "spelling";
  private static final int MOST_WORDS = 8;

  private final Engine engine;

  WayOut(Engine engine) {
    this.engine = engine;
  }

  /** The query with words that no article has replaced by near ones that some have. */
  Optional<String> spelling(List<Clause> clauses) {
    List<String> words =
        clauses.stream()
            .filter(Clause.Word.class::isInstance)
            .map(clause -> Folding.fold(((Clause.Word) clause).text()))
            .toList();
    if (words.isEmpty() || words.size() > MOST_WORDS || words.size() < clauses.size()) {
      return Optional.empty();
    }
    String typed = String.join(" ", words);
    List<String> better = new ArrayList<>(words);
    engine
        .search(
            s ->
                s.size(0)
                    .suggest(
                        g ->
                            g.text(typed)
                                .suggesters(
                                    SPELLING,
                                    f ->
                                        f.term(
                                            t ->
                                                t.field("text_exact")
                                                    .analyzer("whitespace")
                                                    .suggestMode(SuggestMode.Missing)
                                                    .minWordLength(4)
                                                    .size(1)))))
        .suggest()
        .getOrDefault(SPELLING, List.of())
        .forEach(
            entry ->
                entry.term().options().stream()
                    .findFirst()
                    .ifPresent(
                        option ->
                            better.replaceAll(
                                word -> word.equals(entry.term().text()) ? option.text() : word)));
    return better.equals(words) ? Optional.empty() : Optional.of(String.join(" ", better));
  }

  /** Each filter whose removal alone would give results, with their number. */
  List<Relaxation> relaxations(Query query, FilterSet filters) {
    List<Relaxation> relaxations = new ArrayList<>();
    filters
        .values()
        .forEach(
            (facet, chosen) ->
                chosen.forEach(
                    value ->
                        total(query, without(filters, facet, value))
                            .ifPresent(
                                total ->
                                    relaxations.add(
                                        new Relaxation(facet.parameter(), value, total)))));
    if (filters.from() != null || filters.to() != null) {
      String days = filters.from() + ".." + filters.to();
      FilterSet anyDay =
          new FilterSet(filters.values(), filters.allPeople(), null, null, filters.undated());
      total(query, anyDay)
          .ifPresent(
              total -> relaxations.add(new Relaxation("from", days.replace("null", ""), total)));
    }
    return relaxations;
  }

  private static FilterSet without(FilterSet filters, Facet facet, String value) {
    Map<Facet, List<String>> left = new EnumMap<>(Facet.class);
    left.putAll(filters.values());
    left.put(facet, filters.chosen(facet).stream().filter(v -> !v.equals(value)).toList());
    return new FilterSet(
        left, filters.allPeople(), filters.from(), filters.to(), filters.undated());
  }

  private Optional<Long> total(Query query, FilterSet filters) {
    Query all = Query.of(q -> q.bool(b -> b.filter(query, new FilterQueries(filters).all())));
    long total =
        Objects.requireNonNull(
                engine
                    .search(s -> s.query(all).size(0).trackTotalHits(t -> t.enabled(true)))
                    .hits()
                    .total())
            .value();
    return total > 0 ? Optional.of(total) : Optional.empty();
  }
}
