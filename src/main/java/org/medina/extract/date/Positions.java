package org.medina.extract.date;

import org.medina.extract.metadata.TitleText;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;

/** Where things stand on a page in relation to the headline and the main text. */
final class Positions {
  private static final int FARTHEST = 150;

  private final PageTree tree;
  private final int[] inherited;
  private final int titleBlock;
  private final int bodyStart;
  private final int bodyEnd;
  private final int lastMenu;

  Positions(DateRequest request) {
    this.tree = request.tree();
    this.inherited = inherit(tree);
    int start = Integer.MAX_VALUE;
    int end = 0;
    for (int node : request.bodyNodes()) {
      if (node != 0) {
        start = Math.min(start, tree.firstBlocks()[node]);
        end = Math.max(end, tree.endBlocks()[node]);
      }
    }
    this.bodyStart = start == Integer.MAX_VALUE ? 0 : start;
    this.bodyEnd = end == 0 ? tree.blocks().size() : end;
    this.titleBlock = titleBlock(request.title());
    this.lastMenu = lastMenu();
  }

  private static int[] inherit(PageTree tree) {
    int[] inherited = new int[tree.size()];
    for (int i = 0; i < tree.size(); i++) {
      inherited[i] = tree.zones()[i] | (i == 0 ? 0 : inherited[tree.parents()[i]]);
    }
    return inherited;
  }

  /** The headline's block: the heading that says it, else any block that does, nearest the text. */
  private int titleBlock(String title) {
    String wanted = TitleText.fold(title);
    int best = -1;
    for (int b = 0; b < bodyEnd && !wanted.isEmpty(); b++) {
      TextBlock block = tree.blocks().get(b);
      if (block.text().length() <= title.length() + 20
          && TitleText.fold(block.text()).equals(wanted)) {
        boolean heading = block.kind() == TextBlock.Kind.HEADING;
        boolean bestIsHeading =
            best >= 0 && tree.blocks().get(best).kind() == TextBlock.Kind.HEADING;
        if (best < 0 || heading || !bestIsHeading) {
          best = b;
        }
      }
    }
    return best < 0 ? bodyStart : best;
  }

  private int lastMenu() {
    for (int b = Math.min(titleBlock, bodyStart) - 1; b >= 0; b--) {
      if (tree.blocks().get(b).isIn(Zone.NAVIGATION)) {
        return b;
      }
    }
    return 0;
  }

  int[] inherited() {
    return inherited;
  }

  int titleBlock() {
    return titleBlock;
  }

  int bodyStart() {
    return bodyStart;
  }

  int bodyEnd() {
    return bodyEnd;
  }

  /** Whether menus stand between a block and the headline: the top of a page shows today's date. */
  boolean isBeyondNavigation(int block) {
    return block < lastMenu;
  }

  /** How far an element stands from the headline, as a loss of trust. */
  int penalty(int node) {
    return blockPenalty(tree.firstBlocks()[node]);
  }

  /** How far a block stands from the headline and the text, as a loss of trust. */
  int blockPenalty(int block) {
    int low = Math.min(titleBlock, bodyStart);
    int high = Math.max(titleBlock, bodyStart);
    int distance = block < low ? low - block : block > high ? block - high : 0;
    boolean inside = block >= bodyStart && block < bodyEnd;
    int loss = inside ? Math.min(distance, 40) * 2 : distance * 3;
    return Math.min(FARTHEST, loss + (block >= bodyEnd ? 20 : 0));
  }
}
