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
import org.medina.crawl.ReadingDay;

/** Asks the history of runs on which days something of a source was read. */
final class ReadingDays {
  private ReadingDays() {}

  static SearchRequest search(String runs, String source, Instant since) {
    Query ofSource = Query.of(q -> q.term(t -> t.field("source").value(source)));
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
                .query(q -> q.bool(b -> b.filter(ofSource, later)))
                .aggregations("days", byDay));
  }

  static List<ReadingDay> in(SearchResponse<?> response) {
    return Objects.requireNonNull(response.aggregations().get("days"))
        .dateHistogram()
        .buckets()
        .array()
        .stream()
        .map(ReadingDays::day)
        .toList();
  }

  private static ReadingDay day(DateHistogramBucket bucket) {
    Double most = Objects.requireNonNull(bucket.aggregations().get("pages")).max().value();
    return new ReadingDay(
        LocalDate.ofInstant(Instant.ofEpochMilli(bucket.key()), ZoneOffset.UTC),
        most == null ? 0 : Math.round(most));
  }
}
