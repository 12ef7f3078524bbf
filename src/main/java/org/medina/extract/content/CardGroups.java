package org.medina.extract.content;

import java.util.Arrays;
import org.jsoup.nodes.Element;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;

/**
 * Finds runs of cards: neighbours of the same make, each with a linked headline and little more.
 * They lead to other stories, whatever their class is called.
 */
public final class CardGroups {
  private static final int FEWEST = 3;
  private static final int LONGEST_CARD = 420;
  private static final int SHORTEST_HEADLINE = 15;

  private CardGroups() {}

  /** Which blocks of a page stand in cards. */
  public static boolean[] find(PageTree tree) {
    boolean[] inCards = new boolean[tree.blocks().size()];
    for (int parent = 0; parent < tree.size(); parent++) {
      if (tree.endBlocks()[parent] - tree.firstBlocks()[parent] >= FEWEST) {
        children(tree, parent, inCards);
      }
    }
    return inCards;
  }

  private static void children(PageTree tree, int parent, boolean[] inCards) {
    int run = 0;
    int runStart = parent + 1;
    Element like = null;
    int child = parent + 1;
    while (child < tree.ends()[parent]) {
      boolean card = isCard(tree, child);
      Element element = tree.elements().get(child);
      if (card && like != null && isAlike(like, element)) {
        run++;
      } else if (card) {
        mark(tree, runStart, child, run, inCards);
        run = 1;
        runStart = child;
        like = element;
      } else if (tree.endBlocks()[child] > tree.firstBlocks()[child]) {
        mark(tree, runStart, child, run, inCards);
        run = 0;
        like = null;
        runStart = child;
      }
      child = tree.ends()[child];
    }
    mark(tree, runStart, child, run, inCards);
  }

  private static void mark(PageTree tree, int from, int to, int run, boolean[] inCards) {
    if (run >= FEWEST) {
      int end = to < tree.size() ? tree.firstBlocks()[to] : inCards.length;
      Arrays.fill(
          inCards,
          tree.firstBlocks()[from],
          Math.max(tree.firstBlocks()[from], Math.min(end, inCards.length)),
          true);
    }
  }

  private static boolean isAlike(Element a, Element b) {
    return a.normalName().equals(b.normalName()) && firstName(a).equals(firstName(b));
  }

  private static String firstName(Element element) {
    String names = element.className();
    int blank = names.indexOf(' ');
    return blank < 0 ? names : names.substring(0, blank);
  }

  private static boolean isCard(PageTree tree, int node) {
    String tag = tree.elements().get(node).normalName();
    boolean box =
        tag.equals("div")
            || tag.equals("li")
            || tag.equals("article")
            || tag.equals("section")
            || tag.equals("a")
            || tag.equals("td")
            || tag.equals("tr");
    if (!box || tree.ends()[node] == node + 1) {
      return false;
    }
    int chars = 0;
    boolean headline = false;
    for (int b = tree.firstBlocks()[node];
        b < tree.endBlocks()[node] && chars <= LONGEST_CARD;
        b++) {
      TextBlock block = tree.blocks().get(b);
      chars += block.chars();
      headline |= block.linkDensity() > 0.8 && block.chars() >= SHORTEST_HEADLINE;
    }
    return headline && chars <= LONGEST_CARD;
  }
}
