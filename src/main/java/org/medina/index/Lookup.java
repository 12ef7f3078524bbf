package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.MgetResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads documents by their ids, many in one request; also those that searches do not see yet. */
final class Lookup {
  private Lookup() {}

  /** The documents with these ids, as far as there are any. */
  static List<ObjectNode> documents(
      ElasticsearchClient client, String index, Collection<String> ids) {
    return found(client, index, ids).stream()
        .map(found -> Objects.requireNonNull(found.source()))
        .toList();
  }

  /**
   * Those of these ids that there are documents with; the documents themselves stay where they are.
   */
  static Set<String> present(ElasticsearchClient client, String index, Collection<String> ids) {
    if (ids.isEmpty()) {
      return Set.of();
    }
    MgetResponse<Void> response =
        EngineCall.of(
            () ->
                client.mget(
                    m -> m.index(index).ids(List.copyOf(ids)).source(s -> s.fetch(false)),
                    Void.class));
    return response.docs().stream()
        .filter(item -> item.isResult() && item.result().found())
        .map(item -> item.result().id())
        .collect(Collectors.toSet());
  }

  /** The documents with these ids, each with the state that it is in. */
  static List<GetResult<ObjectNode>> found(
      ElasticsearchClient client, String index, Collection<String> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    MgetResponse<ObjectNode> response =
        EngineCall.of(
            () ->
                client.mget(
                    m -> m.index(index).ids(List.copyOf(Set.copyOf(ids))), ObjectNode.class));
    return response.docs().stream()
        .filter(item -> item.isResult() && item.result().source() != null)
        .map(item -> item.result())
        .toList();
  }
}
