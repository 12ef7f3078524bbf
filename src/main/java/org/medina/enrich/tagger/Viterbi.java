package org.medina.enrich.tagger;

import java.util.Arrays;

/** Finds the best sequence of tags (Viterbi 1967) among those that the tag scheme allows. */
public final class Viterbi {
  private static final int FORBIDDEN = Integer.MIN_VALUE / 2;

  private Viterbi() {}

  /** The weight of one tag behind another. */
  @FunctionalInterface
  public interface Transitions {
    /** The weight of the second tag behind the first. */
    int weight(int tag, int next);
  }

  /**
   * The best tags.
   *
   * @param scores for each token the score of each tag
   */
  public static int[] decode(int[][] scores, Transitions transitions) {
    int length = scores.length;
    int[][] back = new int[length][TagScheme.SIZE];
    int[] best = new int[TagScheme.SIZE];
    for (int tag = 0; tag < TagScheme.SIZE; tag++) {
      best[tag] =
          TagScheme.mayBegin(tag)
              ? scores[0][tag] + transitions.weight(TagScheme.OUTSIDE, tag)
              : FORBIDDEN;
    }
    for (int i = 1; i < length; i++) {
      best = step(best, scores[i], back[i], transitions);
    }
    int tag = TagScheme.OUTSIDE;
    for (int last = 0; last < TagScheme.SIZE; last++) {
      if (TagScheme.mayEnd(last) && best[last] > best[tag]) {
        tag = last;
      }
    }
    int[] tags = new int[length];
    for (int i = length - 1; i >= 0; i--) {
      tags[i] = tag;
      tag = back[i][tag];
    }
    return tags;
  }

  private static int[] step(int[] best, int[] scores, int[] back, Transitions transitions) {
    int[] next = new int[TagScheme.SIZE];
    Arrays.fill(next, FORBIDDEN);
    for (int tag = 0; tag < TagScheme.SIZE; tag++) {
      for (int before = 0; before < TagScheme.SIZE; before++) {
        if (!TagScheme.mayFollow(before, tag) || best[before] <= FORBIDDEN) {
          continue;
        }
        int score = best[before] + transitions.weight(before, tag);
        if (score > next[tag]) {
          next[tag] = score;
          back[tag] = before;
        }
      }
      if (next[tag] > FORBIDDEN) {
        next[tag] += scores[tag];
      }
    }
    return next;
  }
}
