package org.medina.config;

import com.networknt.schema.SchemaLocation;
import com.networknt.schema.path.NodePath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The JSON Schemas among the program's resources; they refer to each other by file name. */
final class SchemaFiles {
  static final String BASE = "https://medina.example/config-schema/";
  static final String MEDINA = "medina.schema.json";
  static final String SOURCE = "source.schema.json";
  static final String REGISTRY = "registry.schema.json";
  static final String TAKEDOWN = "takedown.schema.json";

  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, JsonNode> documents = new HashMap<>();

  SchemaFiles() {
    JsonMapper mapper = new JsonMapper();
    for (String name : List.of(MEDINA, SOURCE, REGISTRY, TAKEDOWN)) {
      String text = text(name);
      texts.put(BASE + name, text);
      documents.put(BASE + name, mapper.readTree(text));
    }
  }

  /** The text of each schema by its address. */
  Map<String, String> texts() {
    return Map.copyOf(texts);
  }

  /** A schema by its file name. */
  JsonNode document(String name) {
    return documents.getOrDefault(BASE + name, MissingNode.getInstance());
  }

  /** The part of a schema that a keyword stands in. */
  JsonNode around(SchemaLocation keyword) {
    JsonNode at =
        documents.getOrDefault(String.valueOf(keyword.getAbsoluteIri()), MissingNode.getInstance());
    NodePath path = keyword.getFragment();
    for (int i = 0; i < path.getNameCount() - 1; i++) {
      at = at.path(path.getElement(i).toString());
    }
    return at;
  }

  private static String text(String name) {
    try (InputStream in = SchemaFiles.class.getResourceAsStream("/config-schema/" + name)) {
      if (in == null) {
        throw new IllegalStateException("the resource config-schema/" + name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
