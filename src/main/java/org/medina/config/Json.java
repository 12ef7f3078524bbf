package org.medina.config;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The JSON that a JSON Schema sees of a {@link Tree}. */
final class Json {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Json() {}

  static JsonNode of(Tree tree) {
    return switch (tree) {
      case Tree.Scalar scalar -> of(scalar.value());
      case Tree.Items list -> {
        ArrayNode array = NODES.arrayNode();
        list.items().forEach(item -> array.add(of(item)));
        yield array;
      }
      case Tree.Section section -> {
        ObjectNode object = NODES.objectNode();
        section.entries().forEach((key, entry) -> object.set(key, of(entry)));
        yield object;
      }
    };
  }

  private static JsonNode of(@Nullable Object value) {
    return switch (value) {
      case Long number -> NODES.numberNode(number);
      case Double number -> NODES.numberNode(number);
      case Boolean truth -> NODES.booleanNode(truth);
      case null -> NODES.nullNode();
      default -> NODES.stringNode(value.toString());
    };
  }
}
