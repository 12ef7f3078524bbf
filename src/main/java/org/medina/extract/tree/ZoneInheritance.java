package org.medina.extract.tree;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * Hands the zones of elements down to the text in them. A mark such as "sidebar" or "tag" on an
 * element that holds most of the page's text describes the layout or the topic, not the element: it
 * is taken back.
 */
final class ZoneInheritance {
  private static final double MOST_OF_THE_TEXT = 0.4;
  private static final double NEARLY_ALL_OF_THE_TEXT = 0.9;
  private static final double SOME_TEXT = 0.15;
  private static final int SHORTEST_PAGE = 400;
  private static final int REVOCABLE =
      Zone.FOREIGN | Zone.ABOUT | Zone.CAPTION | Zone.DATE | Zone.TITLE | Zone.SUMMARY;

  private ZoneInheritance() {}

  /** Comments can well be longer than the story that they are about. */
  private static double limit(int zone) {
    return (zone & (Zone.COMMENTS | Zone.FOOTER)) != 0 ? NEARLY_ALL_OF_THE_TEXT : MOST_OF_THE_TEXT;
  }

  /** How many marks of the story there are before each element: its text, its only main heading. */
  private static int[] storyMarks(PageTree tree) {
    long headings = tree.elements().stream().filter(ZoneInheritance::isMainHeading).count();
    int[] marks = new int[tree.size() + 1];
    boolean body = false;
    for (int i = 0; i < tree.size(); i++) {
      boolean heading = headings == 1 && isMainHeading(tree.elements().get(i));
      // Comments come after the story and often use the same names for their text.
      boolean first = !body && (tree.zones()[i] & Zone.BODY) != 0;
      body |= first;
      marks[i + 1] = marks[i] + (heading || first ? 1 : 0);
    }
    return marks;
  }

  private static boolean isMainHeading(Element element) {
    return element.normalName().equals("h1");
  }

  static PageTree settle(PageTree tree) {
    int[] running = runningText(tree.blocks());
    int[] marks = storyMarks(tree);
    int all = running[running.length - 1];
    int[] inherited = new int[tree.size()];
    for (int i = 0; i < tree.size(); i++) {
      int own = tree.zones()[i];
      if ((own & REVOCABLE) != 0 && all >= SHORTEST_PAGE) {
        int inside = running[tree.endBlocks()[i]] - running[tree.firstBlocks()[i]];
        boolean holdsStory = marks[tree.ends()[i]] > marks[i + 1] && inside > all * SOME_TEXT;
        if (holdsStory || inside > all * limit(own)) {
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
