package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;

/** Joins blocks to paragraphs: each stands alone, the cells of a table's row share a line. */
final class Paragraphs {
  private static final int LONGEST_CELL = 60;

  private final List<String> paragraphs = new ArrayList<>();
  private final StringBuilder cells = new StringBuilder();

  static List<String> join(List<TextBlock> blocks) {
    Paragraphs joined = new Paragraphs();
    blocks.forEach(joined::add);
    joined.endRow();
    return joined.paragraphs;
  }

  void add(TextBlock block) {
    if (block.kind() == Kind.CELL && block.chars() < LONGEST_CELL) {
      cells.append(cells.isEmpty() ? "" : " ").append(block.text());
      return;
    }
    endRow();
    paragraphs.add(block.text());
  }

  /** How many there are, with the one that a row has begun. */
  int count() {
    return paragraphs.size() + (cells.isEmpty() ? 0 : 1);
  }

  private void endRow() {
    if (!cells.isEmpty()) {
      paragraphs.add(cells.toString());
      cells.setLength(0);
    }
  }
}
