package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.search.Facet;
import org.medina.search.QueryReading;
import org.medina.search.SearchRequest;
import org.medina.search.query.EntityReader;
import org.medina.search.query.QueryParser;

/**
 * How names are understood: by one version of the registry. They are looked up in the tags of the
 * stories. What stories were tagged with before Medina kept their earlier states is not known:
 * there, names of the past are looked for in the words.
 *
 * @param registry the names
 * @param entities finds them in queries
 * @param clauses turns queries into the engine's
 * @param since from when on a version of the past was used; null for today's
 */
record Naming(
    Registry registry, EntityReader entities, ClauseQueries clauses, @Nullable Instant since) {
  static Naming of(Registry registry, @Nullable Instant since) {
    EntityReader reader = new EntityReader(registry);
    return new Naming(registry, reader, new ClauseQueries(registry, reader, since != null), since);
  }

  /** What was typed, with the names in it, unless only its literal spelling counts. */
  QueryReading read(SearchRequest request) {
    QueryReading literal = QueryParser.parse(request.query());
    return request.exact() ? literal : read(literal, request.labels());
  }

  private QueryReading read(QueryReading literal, Language labels) {
    return new QueryReading(entities.read(literal.clauses(), labels), literal.notes());
  }

  /** The stories that bear a value of a facet. */
  Query bearing(Facet facet, String value) {
    Query tagged = tagged(facet, value);
    return registry.find(value).map(entity -> clauses.tagged(entity, tagged)).orElse(tagged);
  }

  private static Query tagged(Facet facet, String value) {
    return Query.of(q -> q.term(t -> t.field(FacetFields.of(facet)).value(value)));
  }
}
