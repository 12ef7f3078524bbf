package org.medina.search;

import java.util.List;

/**
 * Plain text with the matched parts told apart. It holds no markup: whoever prints it escapes each
 * part.
 *
 * @param parts the text, in order
 */
public record Marked(List<Part> parts) {
  /** A piece of text, matched or not. */
  public record Part(String text, boolean match) {}

  public Marked {
    parts = List.copyOf(parts);
  }

  /** Text in which nothing is marked. */
  public static Marked plain(String text) {
    return new Marked(List.of(new Part(text, false)));
  }

  /** The text without marks. */
  public String text() {
    StringBuilder all = new StringBuilder();
    parts.forEach(part -> all.append(part.text()));
    return all.toString();
  }
}
