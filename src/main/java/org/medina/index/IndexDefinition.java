package org.medina.index;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What an index is to look like. The index keeps a stamp of the definition that it was made by, so
 * that a program can tell whether it is its own.
 *
 * @param settings for a new index; those of an old one are its operator's
 * @param mappings its fields
 */
record IndexDefinition(JsonNode settings, JsonNode mappings) {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final String STAMP = "medina_schema";
  private static final JsonNode STANDARD = JsonNodeFactory.instance.textNode("standard");

  /** The definition of one of our indices, from the program's resources. */
  static IndexDefinition of(String index) {
    if (!index.equals(IndexSchema.EDITIONS)) {
      return read(index);
    }
    // Searches ask for stories and their earlier states in one go, so both have the same fields.
    IndexDefinition stories = read(IndexSchema.ARTICLES);
    JsonNode settings = stories.settings.deepCopy();
    if (settings.path("index") instanceof ObjectNode ofIndex) {
      // Without an interval of its own the engine refreshes it only while it is searched.
      ofIndex.remove("refresh_interval");
    }
    return new IndexDefinition(settings, stories.mappings);
  }

  private static IndexDefinition read(String file) {
    try (InputStream in =
        Objects.requireNonNull(
            IndexDefinition.class.getResourceAsStream("/elasticsearch/" + file + ".json"))) {
      JsonNode tree = MAPPER.readTree(in);
      return new IndexDefinition(tree.path("settings"), tree.path("mappings"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the definition of the index " + file, e);
    }
  }

  /** The whole, for a new index. */
  StringReader forNewIndex() {
    ObjectNode whole = JsonNodeFactory.instance.objectNode();
    whole.set("settings", settings);
    ObjectNode stamped = mappings.deepCopy();
    stamped.set("_meta", meta());
    whole.set("mappings", stamped);
    return new StringReader(whole.toString());
  }

  /** What is added to an index that holds fewer fields. */
  StringReader forOldIndex() {
    ObjectNode added = JsonNodeFactory.instance.objectNode();
    added.set("_meta", meta());
    added.set("properties", mappings.path("properties"));
    return new StringReader(added.toString());
  }

  private ObjectNode meta() {
    return JsonNodeFactory.instance.objectNode().put(STAMP, stamp());
  }

  private String stamp() {
    try {
      byte[] text = mappings.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** The same without some fields. */
  IndexDefinition without(Collection<String> fields) {
    ObjectNode fewer = mappings.deepCopy();
    if (fewer.path("properties") instanceof ObjectNode properties) {
      properties.remove(fields);
    }
    return new IndexDefinition(settings, fewer);
  }

  /** Whether an index with these mappings was made by this definition. */
  boolean made(JsonNode current) {
    return current.path("_meta").path(STAMP).asText().equals(stamp());
  }

  /** Whether an index with these mappings does not tell what it was made by. */
  static boolean isUnstamped(JsonNode current) {
    return !current.path("_meta").has(STAMP);
  }

  /** The fields that an index with these mappings lacks. */
  List<String> missing(JsonNode current) {
    return mappings.path("properties").properties().stream()
        .map(Map.Entry::getKey)
        .filter(field -> !current.path("properties").has(field))
        .toList();
  }

  /** Whether all that an index with these mappings has of our fields is as we want it. */
  boolean agrees(JsonNode current) {
    return mappings.path("_source").equals(current.path("_source"))
        && mappings.path("properties").properties().stream()
            .allMatch(
                field -> agrees(field.getValue(), current.path("properties").path(field.getKey())));
  }

  private static boolean agrees(JsonNode wanted, JsonNode current) {
    return current.isMissingNode()
        || wanted.properties().stream().allMatch(part -> agrees(part, current.path(part.getKey())));
  }

  private static boolean agrees(Map.Entry<String, JsonNode> wanted, JsonNode current) {
    // The engine does not repeat its default analyzer.
    boolean isDefault = wanted.getKey().equals("analyzer") && wanted.getValue().equals(STANDARD);
    return current.equals(wanted.getValue()) || (isDefault && current.isMissingNode());
  }
}
