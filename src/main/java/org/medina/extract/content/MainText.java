package org.medina.extract.content;

import java.util.List;

/**
 * The main text of a page.
 *
 * @param paragraphs its paragraphs, subheads, list items, in order
 * @param way how the container was found
 * @param nodes numbers of the elements it was taken from
 * @param chars letters and digits in it
 * @param considered one line for every container that was looked at
 */
public record MainText(
    List<String> paragraphs, String way, List<Integer> nodes, int chars, List<String> considered) {
  public MainText {
    paragraphs = List.copyOf(paragraphs);
    nodes = List.copyOf(nodes);
    considered = List.copyOf(considered);
  }

  MainText(List<String> paragraphs, String way, List<Integer> nodes, int chars) {
    this(paragraphs, way, nodes, chars, List.of());
  }

  MainText among(List<String> lines) {
    return new MainText(paragraphs, way, nodes, chars, lines);
  }

  /** The text, one empty line between paragraphs. */
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
