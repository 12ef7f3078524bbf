package org.medina.extract.content;

import java.util.List;

/**
 * The main text of a page.
 *
 * @param paragraphs its paragraphs, subheads, list items, in order
 * @param way how the container was found
 * @param nodes numbers of the elements it was taken from
 * @param chars letters and digits in it
 */
public record MainText(List<String> paragraphs, String way, List<Integer> nodes, int chars) {
  public MainText {
    paragraphs = List.copyOf(paragraphs);
    nodes = List.copyOf(nodes);
  }

  /** The text, one empty line between paragraphs. */
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
