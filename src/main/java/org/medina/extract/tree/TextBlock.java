package org.medina.extract.tree;

/**
 * A run of text between two block boundaries.
 *
 * @param text the text, blanks collapsed
 * @param node number of the innermost block element that holds it
 * @param kind what sort of element that is
 * @param chars letters and digits in the text
 * @param linkChars those of them inside links
 * @param zone what the element and its ancestors are
 */
public record TextBlock(String text, int node, Kind kind, int chars, int linkChars, int zone) {
  /** What sort of element holds the text. */
  public enum Kind {
    PARAGRAPH,
    HEADING,
    LIST_ITEM,
    CELL,
    QUOTE,
    PREFORMATTED,
    OTHER
  }

  /** Share of the text that is link text, 0 to 1. */
  public double linkDensity() {
    return chars == 0 ? 0 : (double) linkChars / chars;
  }

  /** Whether the block stands in a zone. */
  public boolean isIn(int mask) {
    return (zone & mask) != 0;
  }
}
