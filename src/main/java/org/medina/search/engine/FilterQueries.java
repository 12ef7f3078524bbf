package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.medina.search.Facet;
import org.medina.search.FilterSet;

/**
 * The filters of a search, one query for each facet that has chosen values and one for the date.
 */
final class FilterQueries {
  private final Map<Facet, Query> byFacet = new EnumMap<>(Facet.class);
  private final List<Query> dates = new ArrayList<>();

  FilterQueries(FilterSet filters, Naming naming) {
    filters
        .values()
        .forEach(
            (facet, values) -> {
              List<Query> each = values.stream().map(value -> value(facet, value, naming)).toList();
              byFacet.put(
                  facet, facet == Facet.PERSON && filters.allPeople() ? and(each) : or(each));
            });
    if (filters.from() != null || filters.to() != null) {
      dates.add(range(filters));
    }
    if (filters.undated()) {
      dates.add(missing("day"));
    }
  }

  /** All filters together. */
  Query all() {
    List<Query> filters = new ArrayList<>(byFacet.values());
    filters.addAll(dates);
    return and(filters);
  }

  /** All filters but those of one facet. */
  Query without(Facet facet) {
    List<Query> filters = new ArrayList<>();
    byFacet.forEach(
        (other, query) -> {
          if (other != facet) {
            filters.add(query);
          }
        });
    filters.addAll(dates);
    return and(filters);
  }

  /** All filters but the date. */
  Query withoutDates() {
    return and(List.copyOf(byFacet.values()));
  }

  static Query missing(String field) {
    return Query.of(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field(field)))));
  }

  private static Query value(Facet facet, String value, Naming naming) {
    return value.equals(Facet.NONE) ? missing(FacetFields.of(facet)) : naming.bearing(facet, value);
  }

  private static Query range(FilterSet filters) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d -> {
                          d.field("day");
                          if (filters.from() != null) {
                            d.gte(filters.from().toString());
                          }
                          if (filters.to() != null) {
                            d.lte(filters.to().toString());
                          }
                          return d;
                        })));
  }

  private static Query and(List<Query> filters) {
    return filters.isEmpty()
        ? Query.of(q -> q.matchAll(m -> m))
        : Query.of(q -> q.bool(b -> b.filter(filters)));
  }

  private static Query or(List<Query> ways) {
    return Query.of(q -> q.bool(b -> b.should(ways).minimumShouldMatch("1")));
  }
}
