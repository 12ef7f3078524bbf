package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionBoostMode;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScore;
import co.elastic.clients.elasticsearch._types.query_dsl.FunctionScoreMode;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.search.QueryReading;

/**
 * Recent stories a little before old ones that match as well: a fresh story scores up to a quarter
 * more, one of {@value #HALF_LIFE} half of that, an undated one nothing more.
 */
final class Ranking {
  private static final String HALF_LIFE = "730d";
  private static final double FRESHNESS = 0.25;

  private Ranking() {}

  static Query of(Query query, QueryReading reading, @Nullable Instant asOf) {
    if (reading.clauses().isEmpty()) {
      return query;
    }
    String origin = asOf == null ? "now/d" : asOf.toString().substring(0, 10);
    FunctionScore constant = FunctionScore.of(f -> f.weight(1.0));
    FunctionScore fresh =
        FunctionScore.of(
            f ->
                f.weight(FRESHNESS)
                    .filter(q -> q.exists(e -> e.field("day")))
                    .exp(
                        d ->
                            d.date(
                                t ->
                                    t.field("day")
                                        .placement(
                                            p ->
                                                p.origin(origin)
                                                    .scale(Time.of(s -> s.time(HALF_LIFE)))
                                                    .decay(0.5)))));
    return Query.of(
        q ->
            q.functionScore(
                f ->
                    f.query(query)
                        .functions(List.of(constant, fresh))
                        .scoreMode(FunctionScoreMode.Sum)
                        .boostMode(FunctionBoostMode.Multiply)));
  }
}
