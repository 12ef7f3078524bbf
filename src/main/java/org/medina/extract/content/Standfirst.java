package org.medina.extract.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.extract.metadata.TitleText;
import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;

/**
 * The summary that stands between headline and story: marked as such or equal to the page's
 * description, and outside the element that holds the story's paragraphs.
 */
final class Standfirst {
  private static final int LONGEST = 420;

  private final PageTree tree;
  private final String description;
  private final int home;

  Standfirst(ContentRequest request, List<TextBlock> blocks) {
    this.tree = request.tree();
    this.description = TitleText.fold(request.description());
    this.home = home(blocks);
  }

  /** The element that is the parent of most of the story's text. */
  private int home(List<TextBlock> blocks) {
    Map<Integer, Integer> chars = new HashMap<>();
    blocks.forEach(block -> chars.merge(parent(block), block.chars(), Integer::sum));
    return chars.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(-1);
  }

  /** The block element that holds it: some sites wrap the first paragraph in a span. */
  private int parent(TextBlock block) {
    int parent = tree.parents()[block.node()];
    while (parent > 0 && tree.elements().get(parent).normalName().equals("span")) {
      parent = tree.parents()[parent];
    }
    return parent;
  }

  boolean is(TextBlock block) {
    if (block.text().length() > LONGEST || parent(block) == home || block.node() == home) {
      return false;
    }
    return block.isIn(Zone.SUMMARY)
        || !description.isEmpty() && TitleText.fold(block.text()).equals(description);
  }
}
