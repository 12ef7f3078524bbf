package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;

/** Joins blocks to paragraphs: each stands alone, the cells of a table's row share a line. */
final class Paragraphs {
  private Paragraphs() {}

  static List<String> join(List<TextBlock> blocks) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder cells = new StringBuilder();
    for (TextBlock block : blocks) {
      if (block.kind() == Kind.CELL && block.chars() < 60) {
        cells.append(cells.isEmpty() ? "" : " ").append(block.text());
        continue;
      }
      if (!cells.isEmpty()) {
        paragraphs.add(cells.toString());
        cells.setLength(0);
      }
      paragraphs.add(block.text());
    }
    if (!cells.isEmpty()) {
      paragraphs.add(cells.toString());
    }
    return paragraphs;
  }
}
