package org.medina.extract.content;

import org.medina.extract.tree.PageTree;
import org.medina.extract.tree.TextBlock;
import org.medina.extract.tree.Zone;

/**
 * How much each stretch of a page reads like a story: letters of running text on one side, letters
 * of links, scraps and foreign parts on the other. Sums, so that any element's score costs four
 * look-ups.
 *
 * @param good letters of running text before each block
 * @param bad letters of other text before each block
 */
record BlockScores(double[] good, double[] bad) {
  private static final String SENTENCE_ENDS = ".!?؟۔。！？…:;؛»\"”";
  private static final String COMMAS = ",،、，;؛";

  /** What is not the story can be pruned, so it weighs less than what is. */
  private static final double WEIGHT_OF_BAD = 0.4;

  static BlockScores of(PageTree tree, boolean[] cards) {
    double[] good = new double[tree.blocks().size() + 1];
    double[] bad = new double[tree.blocks().size() + 1];
    for (int i = 0; i < tree.blocks().size(); i++) {
      TextBlock block = tree.blocks().get(i);
      double score = cards[i] ? -0.5 * Math.min(block.chars(), 150) : score(block);
      good[i + 1] = good[i] + Math.max(0, score);
      bad[i + 1] = bad[i] + Math.max(0, -score);
    }
    return new BlockScores(good, bad);
  }

  double under(PageTree tree, int node) {
    double spoilt = bad[tree.endBlocks()[node]] - bad[tree.firstBlocks()[node]];
    return goodUnder(tree, node) - WEIGHT_OF_BAD * spoilt;
  }

  double goodUnder(PageTree tree, int node) {
    return good[tree.endBlocks()[node]] - good[tree.firstBlocks()[node]];
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
