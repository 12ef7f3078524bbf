package org.medina.extract.content;

import java.util.Arrays;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;

/** Drops lists, tables and boxes inside a container that are mostly links to elsewhere. */
final class LinkLists {
  private static final double LISTS = 0.6;
  private static final double BOXES = 0.6;
  private static final double TABLES = 0.75;

  private final PageTree tree;

  LinkLists(PageTree tree) {
    this.tree = tree;
  }

  void drop(int container, boolean[] kept) {
    for (int i = container + 1; i < tree.ends()[container]; i++) {
      int first = tree.firstBlocks()[i];
      int end = tree.endBlocks()[i];
      double limit = limit(tree.elements().get(i).normalName());
      if (limit < 1 && end > first && density(first, end) > limit) {
        Arrays.fill(kept, first, end, false);
      }
    }
  }

  private static double limit(String tag) {
    return switch (tag) {
      case "ul", "ol", "dl" -> LISTS;
      case "table" -> TABLES;
      case "div", "section", "form" -> BOXES;
      default -> 1;
    };
  }

  private double density(int first, int end) {
    int chars = 0;
    int linkChars = 0;
    for (int b = first; b < end; b++) {
      TextBlock block = tree.blocks().get(b);
      chars += block.chars();
      linkChars += block.linkChars();
    }
    return chars == 0 ? 0 : (double) linkChars / chars;
  }
}
