package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;
import org.medina.model.LeftOutLine;

/**
 * The stock phrases that a page holds beside its story, each with the place that it has among the
 * story's paragraphs, so that it can be counted, listed and put back. Menus and comments are not
 * looked at.
 */
final class StockLines {
  /** A page with more of them says nothing more about its host. */
  private static final int MOST = 60;

  private StockLines() {}

  /**
   * Finds them.
   *
   * @param story blocks of the tree, in its order
   */
  static List<LeftOutLine> find(PageTree tree, List<TextBlock> story) {
    int told = 0;
    Paragraphs paragraphs = new Paragraphs();
    List<LeftOutLine> found = new ArrayList<>();
    for (TextBlock block : tree.blocks()) {
      if (told < story.size() && story.get(told) == block) {
        paragraphs.add(block);
        told++;
      } else if (found.size() < MOST && !isMenu(block) && Phrases.isFurniture(block)) {
        found.add(new LeftOutLine(paragraphs.count() + found.size(), block.text(), true));
      }
    }
    return found;
  }

  private static boolean isMenu(TextBlock block) {
    return block.isIn(Zone.COMMENTS) || block.isIn(Zone.NAVIGATION) && !block.isIn(Zone.FOOTER);
  }
}
