package org.medina.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.medina.index.Original.Hint;
import org.medina.index.Original.Response;
import org.medina.model.StoryDate;

/** The page of a story as a document, and back. */
final class OriginalDocument {
  private OriginalDocument() {}

  static ObjectNode write(Original original) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    Response response = original.response();
    document.put("id", original.id());
    document.put("url", original.url());
    document.put("source", original.source());
    document.put("final_url", response.url());
    document.put("status", response.status());
    document.put("fetched", response.at().toString());
    ObjectNode headers = document.putObject("headers");
    response
        .headers()
        .forEach(
            (name, values) -> {
              ArrayNode array = headers.putArray(name);
              values.forEach(array::add);
            });
    ObjectNode hint = document.putObject("hint");
    hint.put("title", original.hint().title());
    if (original.hint().published() != null) {
      hint.set("published", ArticleJson.tree(original.hint().published()));
    }
    document.put("body", original.gzip());
    return document;
  }

  static Original read(JsonNode document) {
    return new Original(
        document.path("id").asText(),
        document.path("url").asText(),
        document.path("source").asText(),
        new Response(
            document.path("final_url").asText(),
            document.path("status").asInt(),
            headers(document.path("headers")),
            Instant.parse(document.path("fetched").asText())),
        hint(document.path("hint")),
        bytes(document.path("body")));
  }

  private static Map<String, List<String>> headers(JsonNode tree) {
    Map<String, List<String>> headers = new TreeMap<>();
    for (Map.Entry<String, JsonNode> header : tree.properties()) {
      List<String> values = new ArrayList<>();
      header.getValue().forEach(value -> values.add(value.asText()));
      headers.put(header.getKey(), values);
    }
    return headers;
  }

  private static Hint hint(JsonNode tree) {
    @Nullable StoryDate published =
        tree.hasNonNull("published") ? ArticleJson.date(tree.path("published")) : null;
    return new Hint(tree.hasNonNull("title") ? tree.path("title").asText() : null, published);
  }

  private static byte[] bytes(JsonNode base64) {
    try {
      return base64.binaryValue();
    } catch (IOException e) {
      throw new UncheckedIOException("the index holds a page that is not Base64", e);
    }
  }
}
