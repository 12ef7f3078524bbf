package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.indices.get_mapping.IndexMappingRecord;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The index that an alias leads to now.
 *
 * @param alias the alias
 * @param name the index, which ends in a number of six digits
 * @param mappings its fields
 */
record LiveIndex(String alias, String name, JsonNode mappings) {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The index behind an alias; empty when there is none. */
  static Optional<LiveIndex> of(ElasticsearchClient client, String alias) {
    if (!EngineCall.of(() -> client.indices().existsAlias(a -> a.name(alias))).value()) {
      return Optional.empty();
    }
    Map<String, IndexMappingRecord> behind =
        EngineCall.of(() -> client.indices().getMapping(m -> m.index(alias))).mappings();
    return behind.entrySet().stream()
        .findFirst()
        .map(entry -> new LiveIndex(alias, entry.getKey(), tree(entry.getValue())));
  }

  /** The fields of an index. */
  static JsonNode mappings(ElasticsearchClient client, String index) {
    return tree(
        Objects.requireNonNull(
            EngineCall.of(() -> client.indices().getMapping(m -> m.index(index)))
                .mappings()
                .get(index)));
  }

  private static JsonNode tree(IndexMappingRecord index) {
    try {
      return MAPPER.readTree(JsonpUtils.toJsonString(index.mappings(), new JacksonJsonpMapper()));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the client wrote mappings that are no JSON", e);
    }
  }

  /** The name of the next version. */
  String nextName() {
    int number = Integer.parseInt(name.substring(name.length() - 6));
    return "%s-%06d".formatted(alias, number + 1);
  }
}
