package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.Facet;
import org.medina.search.FacetPage;
import org.medina.search.FacetRequest;
import org.medina.search.FacetValue;
import org.medina.text.Folding;

/** All values of one facet: filtered by a piece of their name in any script, sorted, in pages. */
final class FacetListing {
  /** More values than that are not read; the engine's own limit on buckets is 65,536. */
  private static final int MOST_VALUES = 20_000;

  private static final String VALUES = "values";
  private static final String NONE = "none";

  private final Engine engine;
  private final Registry registry;
  private final FacetLabels labels;

  FacetListing(Engine engine, Registry registry, FacetLabels labels) {
    this.engine = engine;
    this.registry = registry;
    this.labels = labels;
  }

  /** The page that is asked for, counted inside {@code query} under all filters but its own. */
  FacetPage list(FacetRequest request, Query query) {
    List<FacetValue> values = new ArrayList<>(all(request, query));
    String wanted = Folding.fold(request.filter().strip());
    values.removeIf(value -> !matches(value, wanted));
    values.sort(order(request));
    int from = Math.min(Math.max(request.page() - 1, 0) * request.size(), values.size());
    int to = Math.min(from + request.size(), values.size());
    return new FacetPage(request, values.subList(from, to), values.size());
  }

  private List<FacetValue> all(FacetRequest request, Query query) {
    Facet facet = request.facet();
    String field = FacetFields.of(facet);
    List<String> chosen = request.search().filters().chosen(facet);
    Language language = request.search().labels();
    Counting counting = new Counting(request.search().stories());
    var answer =
        engine
            .search(
                s ->
                    s.query(query)
                        .size(0)
                        .aggregations(
                            VALUES,
                            a ->
                                a.terms(t -> t.field(field).size(MOST_VALUES))
                                    .aggregations(counting.inside()))
                        .aggregations(
                            NONE,
                            a -> a.missing(m -> m.field(field)).aggregations(counting.inside())))
            .aggregations();
    List<FacetValue> values = new ArrayList<>();
    for (var bucket : Answers.named(answer, VALUES).sterms().buckets().array()) {
      String id = bucket.key().stringValue();
      values.add(labels.value(facet, id, counting.of(bucket), chosen.contains(id), language));
    }
    long none = counting.of(Answers.named(answer, NONE).missing());
    if (none > 0) {
      values.add(labels.value(facet, Facet.NONE, none, chosen.contains(Facet.NONE), language));
    }
    return values;
  }

  private boolean matches(FacetValue value, String wanted) {
    return wanted.isEmpty()
        || Folding.fold(value.label()).contains(wanted)
        || Folding.fold(value.localLabel()).contains(wanted)
        || registry.find(value.id()).map(entity -> isNamed(entity, wanted)).orElse(false);
  }

  private static boolean isNamed(RegistryEntity entity, String wanted) {
    return entity.names().anyMatch(name -> Folding.fold(name).contains(wanted));
  }

  private static Comparator<FacetValue> order(FacetRequest request) {
    Collator collator = Collator.getInstance(Locale.of(request.search().labels().code()));
    Comparator<FacetValue> byLabel =
        Comparator.comparing(FacetValue::label, collator).thenComparing(FacetValue::id);
    return request.alphabetical()
        ? byLabel
        : Comparator.comparing(FacetValue::count).reversed().thenComparing(byLabel);
  }
}
