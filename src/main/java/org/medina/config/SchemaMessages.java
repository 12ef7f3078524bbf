package org.medina.config;

import com.networknt.schema.Error;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Says in plain words what breaks a schema, and what to do: the schema's own description. */
final class SchemaMessages {
  private SchemaMessages() {}

  /**
   * The message for a broken schema.
   *
   * @param around the part of the schema that the broken keyword stands in
   */
  static String of(Error error, JsonNode around) {
    String problem = problem(error);
    String remedy = remedy(error, around);
    return remedy.isEmpty() ? problem : problem + "; " + remedy;
  }

  private static String problem(Error error) {
    JsonNode value = error.getInstanceNode();
    return switch (error.getKeyword()) {
      case "required" -> "the key is missing";
      case "additionalProperties" -> "unknown key";
      case "type" -> "this is " + kind(value) + ", which cannot stand here";
      case "pattern", "minimum", "maximum" -> "'" + value.asString() + "' is not valid";
      case "enum", "const" -> "'" + value.asString() + "' is not one of the possible values";
      case "minLength", "minItems", "minProperties" -> "this is empty";
      default -> error.getMessage();
    };
  }

  private static String kind(JsonNode value) {
    return switch (value.getNodeType()) {
      case STRING -> "text ('" + value.asString() + "')";
      case NUMBER -> "a number (" + value.asString() + ")";
      case BOOLEAN -> value.asString();
      case ARRAY -> "a list";
      case OBJECT -> "a mapping";
      case NULL, MISSING, BINARY, POJO -> "empty";
    };
  }

  private static String remedy(Error error, JsonNode around) {
    JsonNode properties = around.path("properties");
    String property = error.getProperty();
    if (error.getKeyword().equals("additionalProperties") && properties.isObject()) {
      return "the keys here are "
          + properties.propertyNames().stream().collect(Collectors.joining(", "));
    }
    if (property != null && properties.path(property).has("description")) {
      return properties.path(property).path("description").asString();
    }
    return around.path("description").asString("");
  }
}
