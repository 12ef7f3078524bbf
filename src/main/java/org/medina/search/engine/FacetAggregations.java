package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.util.NamedValue;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.model.Language;
import org.medina.search.Facet;
import org.medina.search.FacetCounts;
import org.medina.search.FacetValue;
import org.medina.search.FilterSet;

/**
 * Honest counts: each facet is counted under all filters but its own, so that a value's number is
 * what the list would show if it alone were chosen there.
 */
final class FacetAggregations {
  private static final int SHOWN = 10;
  private static final String TOP = "top";
  private static final String CHOSEN = "chosen";
  private static final String NONE = "none";
  private static final String DISTINCT = "distinct";

  private final FilterSet filters;
  private final FacetLabels labels;

  FacetAggregations(FilterSet filters, FacetLabels labels) {
    this.filters = filters;
    this.labels = labels;
  }

  /** The aggregations to ask for, by name. */
  Map<String, Aggregation> ask(FilterQueries queries) {
    Map<String, Aggregation> asked = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      asked.put(name(facet), ask(facet, scope(facet, queries)));
    }
    return asked;
  }

  private Query scope(Facet facet, FilterQueries queries) {
    boolean narrowsItself = facet == Facet.PERSON && filters.allPeople();
    return narrowsItself ? queries.all() : queries.without(facet);
  }

  private Aggregation ask(Facet facet, Query scope) {
    String field = FacetFields.of(facet);
    Map<String, Aggregation> inside = new HashMap<>();
    inside.put(
        TOP,
        Aggregation.of(
            a ->
                a.terms(
                    t ->
                        t.field(field)
                            .size(SHOWN)
                            .order(
                                NamedValue.of("_count", SortOrder.Desc),
                                NamedValue.of("_key", SortOrder.Asc)))));
    inside.put(NONE, Aggregation.of(a -> a.missing(m -> m.field(field))));
    inside.put(DISTINCT, Aggregation.of(a -> a.cardinality(c -> c.field(field))));
    List<String> chosen =
        filters.chosen(facet).stream().filter(v -> !v.equals(Facet.NONE)).toList();
    if (!chosen.isEmpty()) {
      inside.put(
          CHOSEN,
          Aggregation.of(
              a -> a.terms(t -> t.field(field).size(chosen.size()).include(i -> i.terms(chosen)))));
    }
    return Aggregation.of(a -> a.filter(scope).aggregations(inside));
  }

  /** The counts that came back. */
  List<FacetCounts> read(Map<String, Aggregate> answer, Language language) {
    List<FacetCounts> counts = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      Aggregate aggregate = answer.get(name(facet));
      if (aggregate != null) {
        counts.add(read(facet, aggregate.filter(), language));
      }
    }
    return counts;
  }

  private FacetCounts read(Facet facet, SingleBucketAggregateBase bucket, Language language) {
    Map<String, Aggregate> inside = bucket.aggregations();
    Map<String, Long> found = new LinkedHashMap<>();
    filters.chosen(facet).forEach(value -> found.put(value, 0L));
    Aggregate chosen = inside.get(CHOSEN);
    if (chosen != null) {
      buckets(chosen.sterms()).forEach(found::put);
    }
    StringTermsAggregate top = Answers.named(inside, TOP).sterms();
    buckets(top).forEach(found::put);
    long none = Answers.named(inside, NONE).missing().docCount();
    if (none > 0 || filters.chosen(facet).contains(Facet.NONE)) {
      found.put(Facet.NONE, none);
    }
    List<FacetValue> values = new ArrayList<>();
    found.forEach(
        (id, count) ->
            values.add(
                labels.value(facet, id, count, filters.chosen(facet).contains(id), language)));
    values.sort(
        Comparator.comparing(FacetValue::selected, Comparator.reverseOrder())
            .thenComparing(value -> value.id().equals(Facet.NONE))
            .thenComparing(FacetValue::count, Comparator.reverseOrder())
            .thenComparing(FacetValue::label));
    long others = top.sumOtherDocCount() == null ? 0 : top.sumOtherDocCount();
    return new FacetCounts(
        facet, values, others, Answers.named(inside, DISTINCT).cardinality().value());
  }

  private static Map<String, Long> buckets(StringTermsAggregate terms) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (StringTermsBucket bucket : terms.buckets().array()) {
      counts.put(bucket.key().stringValue(), bucket.docCount());
    }
    return counts;
  }

  static String name(Facet facet) {
    return "facet_" + facet.parameter();
  }
}
