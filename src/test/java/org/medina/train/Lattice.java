package org.medina.train;

import java.util.Arrays;
import org.medina.enrich.tagger.TagScheme;

/**
 * The tag sequences of a sentence, weighted: how much belief each tag and each pair of tags gets,
 * by the forward-backward algorithm with scaling (Rabiner 1989).
 */
final class Lattice {
  private static final int TAGS = TagScheme.SIZE;

  private final int length;
  private final double[][] emissions;
  private final double[] transitions = new double[TAGS * TAGS];
  private final double[][] forward;
  private final double[][] backward;

  /**
   * Weighs the sequences.
   *
   * @param scores of each tag of each token
   * @param steps the weight of each pair of tags, row by row
   */
  Lattice(double[][] scores, float[] steps) {
    this.length = scores.length;
    this.emissions = new double[length][];
    this.forward = new double[length][TAGS];
    this.backward = new double[length][TAGS];
    for (int pair = 0; pair < transitions.length; pair++) {
      boolean allowed = TagScheme.mayFollow(pair / TAGS, pair % TAGS);
      transitions[pair] = allowed ? Math.exp(steps[pair]) : 0;
    }
    for (int i = 0; i < length; i++) {
      double highest = Arrays.stream(scores[i]).max().orElseThrow();
      emissions[i] = Arrays.stream(scores[i]).map(score -> Math.exp(score - highest)).toArray();
    }
    goForward();
    goBackward();
  }

  private void goForward() {
    for (int i = 0; i < length; i++) {
      for (int tag = 0; tag < TAGS; tag++) {
        double sum = i == 0 ? transitions[TagScheme.OUTSIDE * TAGS + tag] : 0;
        for (int before = 0; i > 0 && before < TAGS; before++) {
          sum += forward[i - 1][before] * transitions[before * TAGS + tag];
        }
        forward[i][tag] = sum * emissions[i][tag];
      }
      normalise(forward[i]);
    }
  }

  private void goBackward() {
    for (int tag = 0; tag < TAGS; tag++) {
      backward[length - 1][tag] = TagScheme.mayEnd(tag) ? 1 : 0;
    }
    for (int i = length - 2; i >= 0; i--) {
      for (int before = 0; before < TAGS; before++) {
        for (int tag = 0; tag < TAGS; tag++) {
          backward[i][before] +=
              transitions[before * TAGS + tag] * emissions[i + 1][tag] * backward[i + 1][tag];
        }
      }
      normalise(backward[i]);
    }
  }

  /** The belief in each tag of a token. */
  double[] tags(int i) {
    double[] beliefs = new double[TAGS];
    for (int tag = 0; tag < TAGS; tag++) {
      beliefs[tag] = forward[i][tag] * backward[i][tag];
    }
    normalise(beliefs);
    return beliefs;
  }

  /** How often each pair of tags is expected, the sentence's beginning being outside. */
  double[] pairs() {
    double[] expected = new double[TAGS * TAGS];
    System.arraycopy(tags(0), 0, expected, TagScheme.OUTSIDE * TAGS, TAGS);
    double[] here = new double[TAGS * TAGS];
    for (int i = 1; i < length; i++) {
      for (int pair = 0; pair < here.length; pair++) {
        int tag = pair % TAGS;
        here[pair] =
            forward[i - 1][pair / TAGS] * transitions[pair] * emissions[i][tag] * backward[i][tag];
      }
      normalise(here);
      for (int pair = 0; pair < here.length; pair++) {
        expected[pair] += here[pair];
      }
    }
    return expected;
  }

  private static void normalise(double[] values) {
    double sum = Arrays.stream(values).sum();
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }
}
