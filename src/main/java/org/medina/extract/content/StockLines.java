package org.medina.extract.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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

  static List<LeftOutLine> find(PageTree tree, List<TextBlock> story) {
    Set<TextBlock> told = Collections.newSetFromMap(new IdentityHashMap<>());
    told.addAll(story);
    Paragraphs paragraphs = new Paragraphs();
    List<LeftOutLine> found = new ArrayList<>();
    for (TextBlock block : tree.blocks()) {
      if (told.contains(block)) {
        paragraphs.add(block);
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
