package org.medina.extract.content;

import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;

/**
 * How much each stretch of a page reads like a story: letters of running text, less letters of
 * links, scraps and foreign parts. Sums, so that any element's score costs two look-ups.
 *
 * @param running score before each block
 */
record BlockScores(double[] running) {
  private static final String SENTENCE_ENDS = ".!?؟۔。！？…:;؛»\"”";
  private static final String COMMAS = ",،、，;؛";

  static BlockScores of(PageTree tree) {
    double[] running = new double[tree.blocks().size() + 1];
    for (int i = 0; i < tree.blocks().size(); i++) {
      running[i + 1] = running[i] + score(tree.blocks().get(i));
    }
    return new BlockScores(running);
  }

  double under(PageTree tree, int node) {
    return running[tree.endBlocks()[node]] - running[tree.firstBlocks()[node]];
  }

  /** The score of one block; negative when it speaks against its container. */
  static double score(TextBlock block) {
    int chars = block.chars();
    if (block.isIn(Zone.HIDDEN)) {
      return 0;
    }
    if (block.isIn(Zone.FOREIGN & ~Zone.HIDDEN)) {
      return -0.2 * Math.min(chars, 150);
    }
    if (block.isIn(Zone.ABOUT | Zone.CAPTION)) {
      return 0;
    }
    double density = block.linkDensity();
    if (density > 0.5) {
      return -Math.min(chars, 100);
    }
    if (block.kind() == TextBlock.Kind.HEADING) {
      return density > 0.2 ? -chars : 0;
    }
    if (chars < 25 && !isSentence(block.text())) {
      return block.kind() == TextBlock.Kind.CELL ? 0 : -0.2 * chars;
    }
    return chars * (1 - density) * length(chars, block) * weight(block.kind());
  }

  private static double length(int chars, TextBlock block) {
    double commas = Math.min(3, count(block.text())) * 0.1;
    return Math.min(1, 0.3 + chars / 200.0 + commas);
  }

  private static double weight(TextBlock.Kind kind) {
    return switch (kind) {
      case PARAGRAPH, QUOTE -> 1.0;
      case PREFORMATTED, OTHER -> 0.85;
      case LIST_ITEM -> 0.7;
      case CELL -> 0.6;
      case HEADING -> 0;
    };
  }

  private static int count(String text) {
    int commas = 0;
    for (int i = 0; i < text.length() && commas < 3; i++) {
      if (COMMAS.indexOf(text.charAt(i)) >= 0) {
        commas++;
      }
    }
    return commas;
  }

  static boolean isSentence(String text) {
    return !text.isEmpty() && SENTENCE_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
  }
}
