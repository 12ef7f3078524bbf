package org.medina.extract.content;

import java.util.List;
import org.medina.extract.tree.TextBlock;
import org.medina.model.LeftOutLine;

/**
 * The main text of a page.
 *
 * @param paragraphs its paragraphs, subheads, list items, in order
 * @param way how the container was found
 * @param nodes numbers of the elements it was taken from
 * @param blocks the blocks that the paragraphs were joined from; none where the text is not in the
 *     page's markup
 * @param chars letters and digits in it
 * @param leftOut stock phrases beside it, where they stood
 * @param considered one line for every container that was looked at
 */
public record MainText(
    List<String> paragraphs,
    String way,
    List<Integer> nodes,
    List<TextBlock> blocks,
    int chars,
    List<LeftOutLine> leftOut,
    List<String> considered) {
  public MainText {
    paragraphs = List.copyOf(paragraphs);
    nodes = List.copyOf(nodes);
    blocks = List.copyOf(blocks);
    leftOut = List.copyOf(leftOut);
    considered = List.copyOf(considered);
  }

  static MainText of(Candidate candidate, List<TextBlock> blocks, List<Integer> nodes) {
    int chars = blocks.stream().mapToInt(TextBlock::chars).sum();
    return new MainText(
        Paragraphs.join(blocks),
        candidate.way().name(),
        nodes,
        blocks,
        chars,
        List.of(),
        List.of());
  }

  MainText among(List<String> lines, List<LeftOutLine> left) {
    return new MainText(paragraphs, way, nodes, blocks, chars, left, lines);
  }

  /** The text, one empty line between paragraphs. */
  public String text() {
    return String.join("\n\n", paragraphs);
  }
}
