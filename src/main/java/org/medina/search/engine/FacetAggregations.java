package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsAggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.aggregations.TermsAggregationCollectMode;
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

  /** The engine orders by articles; more values are read so as to find those of most stories. */
  private static final int READ_FOR_STORIES = 50;

  private static final int PRECISION = 40_000;
  private static final Comparator<FacetValue> ORDER =
      Comparator.comparing(FacetValue::selected, Comparator.reverseOrder())
          .thenComparing(value -> value.id().equals(Facet.NONE))
          .thenComparing(FacetValue::count, Comparator.reverseOrder())
          .thenComparing(FacetValue::label);

  private static final String TOP = "top";
  private static final String CHOSEN = "chosen";
  private static final String NONE = "none";
  private static final String DISTINCT = "distinct";

  private final FilterSet filters;
  private final Counting counting;
  private final FacetLabels labels;

  FacetAggregations(FilterSet filters, Counting counting, FacetLabels labels) {
    this.filters = filters;
    this.counting = counting;
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
    inside.put(TOP, top(field));
    inside.put(
        NONE, Aggregation.of(a -> a.missing(m -> m.field(field)).aggregations(counting.inside())));
    inside.put(
        DISTINCT,
        Aggregation.of(a -> a.cardinality(c -> c.field(field).precisionThreshold(PRECISION))));
    List<String> chosen =
        filters.chosen(facet).stream().filter(v -> !v.equals(Facet.NONE)).toList();
    if (!chosen.isEmpty()) {
      inside.put(
          CHOSEN,
          Aggregation.of(
              a ->
                  a.terms(t -> t.field(field).size(chosen.size()).include(i -> i.terms(chosen)))
                      .aggregations(counting.inside())));
    }
    return Aggregation.of(a -> a.filter(scope).aggregations(inside));
  }

  private Aggregation top(String field) {
    return Aggregation.of(
        a ->
            a.terms(
                    t ->
                        t.field(field)
                            .size(counting.stories() ? READ_FOR_STORIES : SHOWN)
                            .collectMode(TermsAggregationCollectMode.BreadthFirst)
                            .order(
                                NamedValue.of("_count", SortOrder.Desc),
                                NamedValue.of("_key", SortOrder.Asc)))
                .aggregations(counting.inside()));
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
    List<String> picked = filters.chosen(facet);
    Map<String, Long> found = new LinkedHashMap<>();
    picked.forEach(value -> found.put(value, 0L));
    Aggregate chosen = inside.get(CHOSEN);
    if (chosen != null) {
      found.putAll(counts(chosen.sterms()));
    }
    StringTermsAggregate top = Answers.named(inside, TOP).sterms();
    mostOf(counts(top)).forEach(found::put);
    long none = counting.of(Answers.named(inside, NONE).missing());
    if (none > 0 || picked.contains(Facet.NONE)) {
      found.put(Facet.NONE, none);
    }
    List<FacetValue> values = new ArrayList<>();
    found.forEach(
        (id, count) -> values.add(labels.value(facet, id, count, picked.contains(id), language)));
    values.sort(ORDER);
    long distinct = Answers.named(inside, DISTINCT).cardinality().value();
    return new FacetCounts(facet, values, others(top), distinct);
  }

  /** Of more values than are shown, those with the highest counts. */
  private static Map<String, Long> mostOf(Map<String, Long> counts) {
    Map<String, Long> most = new LinkedHashMap<>();
    counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(SHOWN)
        .forEach(entry -> most.put(entry.getKey(), entry.getValue()));
    return most;
  }

  private long others(StringTermsAggregate top) {
    if (counting.stories()) {
      return top.buckets().array().size() > SHOWN ? FacetCounts.UNKNOWN : 0;
    }
    return top.sumOtherDocCount() == null ? 0 : top.sumOtherDocCount();
  }

  private Map<String, Long> counts(StringTermsAggregate terms) {
    Map<String, Long> counts = new LinkedHashMap<>();
    for (StringTermsBucket bucket : terms.buckets().array()) {
      counts.put(bucket.key().stringValue(), counting.of(bucket));
    }
    return counts;
  }

  static String name(Facet facet) {
    return "facet_" + facet.parameter();
  }
}
