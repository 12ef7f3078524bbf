package org.medina.extract.tree;

import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A page as numbered elements in document order and the text blocks under them.
 *
 * @param elements the shown elements, in document order
 * @param parents number of each element's parent; the root is its own
 * @param ends first number behind each element's descendants
 * @param zones what each element is, by its own marks only
 * @param firstBlocks first block under each element
 * @param endBlocks first block behind each element
 * @param blocks all text, in document order
 */
public record PageTree(
    List<Element> elements,
    int[] parents,
    int[] ends,
    int[] zones,
    int[] firstBlocks,
    int[] endBlocks,
    List<TextBlock> blocks) {
  /** How many elements there are. */
  public int size() {
    return elements.size();
  }

  /** Whether one element holds another, or is it. */
  public boolean holds(int outer, int inner) {
    return outer <= inner && inner < ends[outer];
  }

  /** The number of an element, or -1 when it is not shown. */
  public int indexOf(Element element) {
    for (int i = 0; i < elements.size(); i++) {
      if (elements.get(i) == element) {
        return i;
      }
    }
    return -1;
  }
}
