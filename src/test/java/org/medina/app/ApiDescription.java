package org.medina.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** {@code openapi.yaml}, held against real answers. */
final class ApiDescription {
  private final Map<String, Object> document;
  private final Set<String> seen = new TreeSet<>();
  private final Set<String> described = new TreeSet<>();

  private ApiDescription(Map<String, Object> document) {
    this.document = document;
  }

  static ApiDescription read() throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream("/api/openapi.yaml"))) {
      LoadSettings settings = LoadSettings.builder().build();
      return new ApiDescription(map(new Load(settings).loadFromInputStream(yaml)));
    }
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> map(Object node) {
    return (Map<String, Object>) node;
  }

  Set<String> paths() {
    return new TreeSet<>(map(document.get("paths")).keySet());
  }

  /** Every field of an answer must be described, and what is required must be there. */
  void check(String path, int status, JsonNode answer) {
    Map<String, Object> get = map(map(map(document.get("paths")).get(path)).get("get"));
    Map<String, Object> response = map(map(get.get("responses")).get(Integer.toString(status)));
    assertThat(response).as("%s %d", path, status).isNotNull().containsKey("content");
    Object json = map(response.get("content")).get("application/json");
    check(map(map(json).get("schema")), answer, path);
  }

  private void check(Map<String, Object> given, JsonNode answer, String where) {
    String name = name(given, where);
    Map<String, Object> schema = resolved(given);
    assertThat(types(schema)).as(where).contains(type(answer));
    if (schema.containsKey("properties") && answer.isObject()) {
      Map<String, Object> properties = map(schema.get("properties"));
      properties.keySet().forEach(field -> described.add(name + "." + field));
      answer
          .properties()
          .forEach(
              field -> {
                seen.add(name + "." + field.getKey());
                assertThat(properties).as("field of " + where).containsKey(field.getKey());
                check(
                    map(properties.get(field.getKey())),
                    field.getValue(),
                    name + "." + field.getKey());
              });
      ((List<?>) schema.getOrDefault("required", List.of()))
          .forEach(
              field -> assertThat(answer.has((String) field)).as(where + " " + field).isTrue());
    }
    if (schema.containsKey("additionalProperties")) {
      answer.forEach(value -> check(map(schema.get("additionalProperties")), value, name + ".*"));
    }
    if (schema.containsKey("items")) {
      answer.forEach(value -> check(map(schema.get("items")), value, name + "[]"));
    }
  }

  /** Described fields that no answer so far had. */
  Set<String> unseen() {
    Set<String> unseen = new TreeSet<>(described);
    unseen.removeAll(seen);
    return unseen;
  }

  private static String name(Map<String, Object> schema, String where) {
    Object reference = schema.get("$ref");
    return reference == null ? where : reference.toString().replaceAll(".*/", "");
  }

  private Map<String, Object> resolved(Map<String, Object> schema) {
    Object reference = schema.get("$ref");
    if (reference == null) {
      return schema;
    }
    Map<String, Object> schemas = map(map(document.get("components")).get("schemas"));
    return map(schemas.get(reference.toString().replaceAll(".*/", "")));
  }

  private static List<String> types(Map<String, Object> schema) {
    Object type = Objects.requireNonNull(schema.get("type"), schema::toString);
    List<String> types = new ArrayList<>();
    (type instanceof List<?> several ? several : List.of(type))
        .forEach(one -> types.add((String) one));
    return types;
  }

  private static String type(JsonNode node) {
    return switch (node.getNodeType()) {
      case ARRAY -> "array";
      case BOOLEAN -> "boolean";
      case NULL -> "null";
      case NUMBER -> node.isIntegralNumber() ? "integer" : "number";
      case OBJECT -> "object";
      case STRING -> "string";
      case BINARY, MISSING, POJO -> "nothing of JSON";
    };
  }
}
