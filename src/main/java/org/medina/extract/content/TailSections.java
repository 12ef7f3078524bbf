package org.medina.extract.content;

import java.util.ArrayList;
import java.util.List;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.TextBlock.Kind;

/**
 * Drops sections such as "More great stories": a short line that leads away, then a list of links.
 */
final class TailSections {
  private static final int LONGEST_HEADING = 60;
  private static final int FEWEST_ITEMS = 2;
  private static final double LINKED = 0.25;

  private TailSections() {}

  static List<TextBlock> drop(List<TextBlock> blocks) {
    List<TextBlock> kept = new ArrayList<>();
    int i = 0;
    while (i < blocks.size()) {
      int end = leadsAway(blocks.get(i)) ? sectionEnd(blocks, i + 1) : i;
      if (end > i + FEWEST_ITEMS) {
        i = end;
      } else {
        kept.add(blocks.get(i));
        i++;
      }
    }
    return kept;
  }

  private static boolean leadsAway(TextBlock block) {
    return block.text().length() <= LONGEST_HEADING
        && !BlockScores.isSentence(block.text())
        && Phrases.isLead(block);
  }

  /** The first block that is neither an item of a list with links nor a linked line. */
  private static int sectionEnd(List<TextBlock> blocks, int from) {
    int chars = 0;
    int linkChars = 0;
    int end = from;
    while (end < blocks.size() && isItem(blocks.get(end))) {
      chars += blocks.get(end).chars();
      linkChars += blocks.get(end).linkChars();
      end++;
    }
    return linkChars >= chars * LINKED ? end : from;
  }

  private static boolean isItem(TextBlock block) {
    return block.kind() == Kind.LIST_ITEM || block.linkDensity() > 0.5;
  }
}
