package org.medina.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.util.ObjectBuilder;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** The index of articles as something that is searched. */
record Engine(ElasticsearchClient client, String alias) {

  /** The engine's answer to one request. */
  SearchResponse<ObjectNode> search(
      Function<SearchRequest.Builder, ObjectBuilder<SearchRequest>> request) {
    try {
      return client.search(s -> request.apply(s.index(alias)), ObjectNode.class);
    } catch (IOException e) {
      throw new MedinaException(
          Code.INDEX_UNAVAILABLE, "Elasticsearch did not answer: " + e.getMessage(), e);
    }
  }

  /** What was asked for of each hit. */
  static List<ObjectNode> sources(SearchResponse<ObjectNode> answer) {
    return answer.hits().hits().stream().map(hit -> Objects.requireNonNull(hit.source())).toList();
  }
}
