package org.medina.frontier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.json.JsonpMapper;
import co.elastic.clients.json.JsonpUtils;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.ResponseException;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.medina.index.EngineCall;
import org.medina.model.MedinaException;

/**
 * The requests that the crawl sends thousands of, through the lower half of the official client and
 * with only the parts of the answer that are read: with an object of the upper half for every line
 * the frontier spent most of its own time on them. Thread-safe.
 */
final class PlainRequests {
  static final JsonMapper JSON = JsonMapper.builder().build();

  private final Rest5Client client;
  private final JsonpMapper mapper;

  PlainRequests(ElasticsearchClient client) {
    this.mapper = client._jsonpMapper();
    this.client = ((Rest5ClientTransport) client._transport()).restClient();
  }

  /**
   * Sends a request.
   *
   * @param parameters what stands behind the path
   */
  JsonNode post(String path, Map<String, String> parameters, byte[] body) throws IOException {
    Request request = new Request("POST", path);
    request.addParameters(parameters);
    request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
    try (InputStream answer = client.performRequest(request).getEntity().getContent()) {
      return JSON.readTree(answer);
    } catch (ResponseException e) {
      int status = e.getResponse().getStatusCode();
      throw new MedinaException(
          EngineCall.codeOf(status), "Elasticsearch refused a request of the crawl: " + status, e);
    }
  }

  /** The hits of a search, with their ids and sources only. */
  List<JsonNode> search(String index, SearchRequest search) throws IOException {
    byte[] body = JsonpUtils.toJsonString(search, mapper).getBytes(StandardCharsets.UTF_8);
    JsonNode answer =
        post(
            "/" + index + "/_search",
            Map.of("filter_path", "hits.hits._id,hits.hits._source"),
            body);
    List<JsonNode> hits = new ArrayList<>();
    answer.path("hits").path("hits").forEach(hits::add);
    return hits;
  }
}
