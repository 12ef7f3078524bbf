package org.medina.extract.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * Hands the zones of elements down to the text in them. A mark such as "sidebar" or "tag" on an
 * element that holds most of the page's text describes the layout or the topic, not the element: it
 * is taken back.
 */
final class ZoneInheritance {
  private static final double MOST_OF_THE_TEXT = 0.4;
  private static final int SHORTEST_PAGE = 400;
  private static final int REVOCABLE =
      Zone.FOREIGN | Zone.ABOUT | Zone.CAPTION | Zone.DATE | Zone.TITLE | Zone.SUMMARY;

  private ZoneInheritance() {}

  static PageTree settle(PageTree tree) {
    int[] running = runningText(tree.blocks());
    int all = running[running.length - 1];
    int[] inherited = new int[tree.size()];
    for (int i = 0; i < tree.size(); i++) {
      int own = tree.zones()[i];
      if ((own & REVOCABLE) != 0 && all >= SHORTEST_PAGE) {
        int inside = running[tree.endBlocks()[i]] - running[tree.firstBlocks()[i]];
        if (inside > all * MOST_OF_THE_TEXT) {
          own &= ~REVOCABLE;
          tree.zones()[i] = own;
        }
      }
      inherited[i] = i == 0 ? own : inherited[tree.parents()[i]] | own;
    }
    List<TextBlock> blocks = new ArrayList<>(tree.blocks().size());
    for (TextBlock block : tree.blocks()) {
      blocks.add(
          new TextBlock(
              block.text(),
              block.node(),
              block.kind(),
              block.chars(),
              block.linkChars(),
              block.zone() | inherited[block.node()]));
    }
    return new PageTree(
        tree.elements(),
        tree.parents(),
        tree.ends(),
        tree.zones(),
        tree.firstBlocks(),
        tree.endBlocks(),
        List.copyOf(blocks));
  }

  /** Letters outside links, in blocks long enough to be sentences, before each block. */
  private static int[] runningText(List<TextBlock> blocks) {
    int[] running = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      int text = block.chars() - block.linkChars();
      running[i + 1] = running[i] + (block.chars() >= 40 ? text : 0);
    }
    return running;
  }
}
