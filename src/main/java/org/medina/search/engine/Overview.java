package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import org.medina.search.DateHistogram;
import org.medina.search.FacetCounts;
import org.medina.search.SearchRequest;

/**
 * All numbers of a search (total, facets, histogram) from one request, which the engine works on
 * while the hits are found, read and marked. It scores nothing and lists nothing, so that the
 * engine may remember the answer until the index changes: leafing through a result counts nothing
 * again.
 */
final class Overview {
  private static final String ALL = "all";

  private final Stock stock;
  private final SearchRequest request;
  private final Query query;
  private final FilterQueries filters;
  private final FacetAggregations facets;
  private final SearchResponse<ObjectNode> answer;
  private final SingleBucketAggregateBase all;

  private Overview(
      Stock stock, SearchRequest request, Query query, FilterQueries filters, Duration patience) {
    this.stock = stock;
    this.request = request;
    this.query = query;
    this.filters = filters;
    this.facets =
        new FacetAggregations(request.filters(), new Counting(request.stories()), stock.labels());
    this.answer = ask(patience);
    this.all = Answers.named(answer.aggregations(), ALL).filter();
  }

  /**
   * Starts to count.
   *
   * @param query what is to match, whatever the filters
   * @param patience how long the engine may count; then the numbers are of a part
   */
  static Awaited<Overview> of(
      Stock stock, SearchRequest request, Query query, FilterQueries filters, Duration patience) {
    return Awaited.of(() -> new Overview(stock, request, query, filters, patience));
  }

  private SearchResponse<ObjectNode> ask(Duration patience) {
    Query matching = Query.of(q -> q.bool(b -> b.filter(query)));
    Aggregation total =
        Aggregation.of(a -> a.filter(filters.all()).aggregations(Counting.storiesInside()));
    return stock
        .engine()
        .search(
            s ->
                s.query(matching)
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .timeout(patience.toMillis() + "ms")
                    .aggregations(facets.ask(filters))
                    .aggregations(Histogram.NAME, Histogram.ask(filters, request.filters()))
                    .aggregations(ALL, total));
  }

  /** Whether the time was up before all was counted. */
  boolean partial() {
    return answer.timedOut();
  }

  /** The articles found. */
  long total() {
    return all.docCount();
  }

  /** The stories found, of which near-identical articles are one. */
  long stories() {
    return Counting.stories(all.aggregations());
  }

  /** The counts of every facet. */
  List<FacetCounts> facets() {
    return facets.read(answer.aggregations(), request.labels());
  }

  /** The counts by date, under all filters but the date. */
  DateHistogram histogram() {
    Query scope = Query.of(q -> q.bool(b -> b.filter(query, filters.withoutDates())));
    DateHistogram articles =
        Histogram.read(
            Answers.named(answer.aggregations(), Histogram.NAME),
            request.filters(),
            stock.engine(),
            scope);
    return request.stories() ? stock.storyPeriods().count(articles, scope) : articles;
  }
}
