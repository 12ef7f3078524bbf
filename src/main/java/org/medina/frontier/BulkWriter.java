package org.medina.frontier;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects writes for one bulk request, and sends it. Not thread-safe. */
final class BulkWriter {
  private final PlainRequests requests;
  private final String index;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream(16 * 1024);
  private final List<String> ids = new ArrayList<>();

  BulkWriter(PlainRequests requests, String index) {
    this.requests = requests;
    this.index = index;
  }

  /**
   * What became of one write.
   *
   * @param status as HTTP knows it: 200 or 201 when it was written, 409 when a newer one stands
   * @param reason why it was not written, or empty
   */
  record Written(String id, int status, String reason) {}

  boolean isEmpty() {
    return ids.isEmpty();
  }

  /** Writes a document unless there is one. */
  void create(String id, ObjectNode document) {
    add(id, "create", 0, document);
  }

  /** Writes a document unless there is one of a higher version. */
  void replace(String id, long version, ObjectNode document) {
    add(id, "index", version, document);
  }

  private void add(String id, String action, long version, ObjectNode document) {
    try (JsonGenerator json = PlainRequests.JSON.createGenerator(lines)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.writeStartObject();
      json.writeObjectFieldStart(action);
      json.writeStringField("_id", id);
      if (version > 0) {
        json.writeNumberField("version", version);
        json.writeStringField("version_type", "external_gte");
      }
      json.writeEndObject();
      json.writeEndObject();
      json.writeRaw('\n');
      json.writeTree(document);
      json.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("bytes in memory cannot fail", e);
    }
    ids.add(id);
  }

  /** Sends all; what became of each, in their order. */
  List<Written> send() throws IOException {
    JsonNode answer =
        requests.post(
            "/" + index + "/_bulk",
            Map.of("filter_path", "items.*.status,items.*.error.reason"),
            lines.toByteArray());
    List<Written> written = new ArrayList<>();
    for (JsonNode item : answer.path("items")) {
      JsonNode result = item.iterator().next();
      written.add(
          new Written(
              ids.get(written.size()),
              result.path("status").asInt(),
              result.path("error").path("reason").asText()));
    }
    return written;
  }
}
