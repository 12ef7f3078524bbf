package org.medina.config;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;

/** Reads single values, with <code>${NAME}</code> and <code>${NAME:-default}</code> filled in. */
final class Scalars {
  private static final Pattern VARIABLE =
      Pattern.compile("(?<escape>\\$)?\\$\\{(?<name>[A-Z_][A-Z0-9_]*)(?::-(?<default>[^}]*))?}");

  private final ScalarResolver resolver = new CoreScalarResolver(false);
  private final Map<String, String> environment;
  private final Faults faults;

  Scalars(Map<String, String> environment, Faults faults) {
    this.environment = environment;
    this.faults = faults;
  }

  Tree.Scalar read(ScalarNode node, Place place) {
    String text = substitute(node.getValue(), place);
    // Inside {…} YAML wants quotes round a variable; its value is typed all the same.
    boolean typed = node.isPlain() || VARIABLE.matcher(node.getValue()).matches();
    return typed ? plain(text, place) : new Tree.Scalar(place, text, text);
  }

  /** A value without quotes, which may be a number, true, false or null. */
  Tree.Scalar plain(String text, Place place) {
    return new Tree.Scalar(place, text, value(text));
  }

  private @Nullable Object value(String text) {
    Tag tag = resolver.resolve(text, true);
    if (tag.equals(Tag.NULL)) {
      return null;
    }
    if (tag.equals(Tag.BOOL)) {
      return Boolean.valueOf(text);
    }
    try {
      if (tag.equals(Tag.INT)) {
        return integer(text);
      }
      return tag.equals(Tag.FLOAT) ? Double.valueOf(text) : text;
    } catch (NumberFormatException e) {
      // A number that no number type holds is told by the schema, as text.
      return text;
    }
  }

  /** YAML's whole numbers: decimal even with leading zeros, {@code 0o} octal, {@code 0x} hex. */
  private static Object integer(String text) {
    if (text.startsWith("0o")) {
      return Long.valueOf(text.substring(2), 8);
    }
    return text.startsWith("0x") ? Long.valueOf(text.substring(2), 16) : Long.valueOf(text);
  }

  private String substitute(String text, Place place) {
    if (!text.contains("${")) {
      return text;
    }
    return VARIABLE
        .matcher(text)
        .replaceAll(found -> Matcher.quoteReplacement(fill(found.group(), place)));
  }

  private String fill(String written, Place place) {
    Matcher variable = VARIABLE.matcher(written);
    if (!variable.matches() || variable.group("escape") != null) {
      return written.substring(1);
    }
    String name = variable.group("name");
    String value = environment.get(name);
    if (value != null) {
      return value;
    }
    String fallback = variable.group("default");
    if (fallback == null) {
      faults.add(
          place,
          "the environment variable "
              + name
              + " is not set; set it, or write ${"
              + name
              + ":-default}");
      return "";
    }
    return fallback;
  }
}
