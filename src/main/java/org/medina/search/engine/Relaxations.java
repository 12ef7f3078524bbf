package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.search.FilterSet;
import org.medina.search.ResultPage.Relaxation;

/** For an empty result: each filter whose removal alone would give results, with their number. */
final class Relaxations {
  private final Engine engine;

  Relaxations(Engine engine) {
    this.engine = engine;
  }

  /** A filter, and what narrows the search without it. */
  private record Way(String filter, String value, FilterSet left) {}

  List<Relaxation> of(Query query, FilterSet filters, Counting counting, Naming naming) {
    List<Way> ways = ways(filters);
    if (ways.isEmpty()) {
      return List.of();
    }
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    for (int i = 0; i < ways.size(); i++) {
      Query left = new FilterQueries(ways.get(i).left(), naming).all();
      asked.put(
          Integer.toString(i), Aggregation.of(a -> a.filter(left).aggregations(counting.inside())));
    }
    Map<String, Aggregate> answer =
        engine.search(s -> s.query(query).size(0).aggregations(asked)).aggregations();
    List<Relaxation> relaxations = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      long total = counting.of(Answers.named(answer, Integer.toString(i)).filter());
      if (total > 0) {
        relaxations.add(new Relaxation(ways.get(i).filter(), ways.get(i).value(), total));
      }
    }
    return relaxations;
  }

  private static List<Way> ways(FilterSet filters) {
    List<Way> ways = new ArrayList<>();
    filters
        .values()
        .forEach(
            (facet, chosen) ->
                chosen.forEach(
                    value ->
                        ways.add(
                            new Way(
                                facet.parameter(),
                                value,
                                filters.choosing(facet, others(chosen, value))))));
    LocalDate from = filters.from();
    LocalDate to = filters.to();
    if (from != null) {
      ways.add(new Way("from", from.toString(), filters.dated(null, to, filters.undated())));
    }
    if (to != null) {
      ways.add(new Way("to", to.toString(), filters.dated(from, null, filters.undated())));
    }
    if (from != null && to != null) {
      ways.add(new Way("dates", from + ".." + to, filters.dated(null, null, filters.undated())));
    }
    if (filters.undated()) {
      ways.add(new Way("undated", "1", filters.dated(from, to, false)));
    }
    return ways;
  }

  private static List<String> others(List<String> chosen, String value) {
    return chosen.stream().filter(other -> !other.equals(value)).toList();
  }
}
