package org.medina.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SearchType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.ObjectBuilder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.index.EditionIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/**
 * The stories as something that is searched: as they are, or as they were at a moment.
 *
 * @param client the way to the engine
 * @param indices what is searched
 * @param found narrows every search to the states of that moment; null for today
 */
record Engine(ElasticsearchClient client, List<String> indices, @Nullable Query found) {
  /** The stories as they are. */
  static Engine today(ElasticsearchGateway gateway) {
    return new Engine(gateway.client(), List.of(gateway.name(IndexSchema.ARTICLES)), null);
  }

  /** The stories as they were. */
  static Engine at(ElasticsearchGateway gateway, Instant moment) {
    return new Engine(
        gateway.client(),
        List.of(gateway.name(IndexSchema.ARTICLES), gateway.name(IndexSchema.EDITIONS)),
        EditionIndex.foundAt(moment));
  }

  /** The engine's answer to one request. */
  SearchResponse<ObjectNode> search(
      Function<SearchRequest.Builder, ObjectBuilder<SearchRequest>> request) {
    SearchRequest asked = SearchRequest.of(s -> request.apply(s.index(indices)));
    try {
      return client.search(found == null ? asked : narrowed(asked, found), ObjectNode.class);
    } catch (IOException e) {
      throw new MedinaException(
          Code.INDEX_UNAVAILABLE, "Elasticsearch did not answer: " + e.getMessage(), e);
    }
  }

  /** Words weigh the same in both indices, however few states the one holds. */
  private static SearchRequest narrowed(SearchRequest asked, Query found) {
    Query all =
        Objects.requireNonNullElseGet(asked.query(), () -> Query.of(q -> q.matchAll(m -> m)));
    return asked
        .rebuild()
        .query(q -> q.bool(b -> b.must(all).filter(found)))
        .searchType(SearchType.DfsQueryThenFetch)
        .build();
  }

  /** The stories with these ids, in whatever state. */
  static Query withIds(List<String> ids) {
    List<FieldValue> values = ids.stream().map(FieldValue::of).toList();
    return Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(values))));
  }

  /** What was asked for of each hit. */
  static List<ObjectNode> sources(SearchResponse<ObjectNode> answer) {
    return answer.hits().hits().stream().map(hit -> Objects.requireNonNull(hit.source())).toList();
  }
}
