package org.medina.frontier;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.medina.crawl.Frontier.Brought;
import org.medina.crawl.ReadingDay;

/** Questions to the history of runs. */
final class RunHistory {
  private RunHistory() {}

  /** The runs of a source that brought something. */
  static Query of(String source, Brought brought) {
    Query ofSource = Query.of(q -> q.term(t -> t.field("source").value(source)));
    return switch (brought) {
      case ANYTHING -> ofSource;
      case PAGES -> Query.of(q -> q.bool(b -> b.filter(ofSource, some("pages"))));
      case NEWS -> Query.of(q -> q.bool(b -> b.filter(ofSource, some("news"))));
    };
  }

  private static Query some(String field) {
    return Query.of(q -> q.range(r -> r.number(n -> n.field(field).gt(0.0))));
  }

  /** Asks on which days something of a source was read. */
  static SearchRequest search(String runs, String source, Instant since) {
    Query later =
        Query.of(q -> q.range(r -> r.date(d -> d.field("started").gte(since.toString()))));
    Aggregation byDay =
        Aggregation.of(
            a ->
                a.dateHistogram(
                        h ->
                            h.field("started")
                                .calendarInterval(CalendarInterval.Day)
                                .minDocCount(1))
                    .aggregations("pages", pages -> pages.max(m -> m.field("pages"))));
    return SearchRequest.of(
        s ->
            s.index(runs)
                .size(0)
                .query(q -> q.bool(b -> b.filter(of(source, Brought.ANYTHING), later)))
                .aggregations("days", byDay));
  }

  static List<ReadingDay> in(SearchResponse<?> response) {
    return Objects.requireNonNull(response.aggregations().get("days"))
        .dateHistogram()
        .buckets()
        .array()
        .stream()
        .map(RunHistory::day)
        .toList();
  }

  private static ReadingDay day(DateHistogramBucket bucket) {
    Double most = Objects.requireNonNull(bucket.aggregations().get("pages")).max().value();
    return new ReadingDay(
        LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC),
        most == null ? 0 : Math.round(most));
  }
}
