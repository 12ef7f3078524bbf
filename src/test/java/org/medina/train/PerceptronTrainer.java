package org.medina.train;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.medina.enrich.tagger.Model;
import org.medina.enrich.tagger.TagScheme;
import org.medina.enrich.tagger.Viterbi;

/**
 * Learns weights as an averaged structured perceptron (Collins 2002) with a margin and with
 * features dropped at random.
 */
final class PerceptronTrainer {
  /**
   * How to learn.
   *
   * @param epochs passes over the data
   * @param dropout share of the features hidden from each token
   * @param margin by how much the right tags must win
   * @param minimum how often a feature must occur
   * @param seed makes a training repeatable
   */
  record Options(int epochs, double dropout, int margin, int minimum, long seed) {}

  private static final int TAGS = TagScheme.SIZE;

  private final Options options;
  private final Random random;
  private int[] weights = {};
  private long[] sums = {};
  private final int[] transitions = new int[TAGS * TAGS];
  private final long[] transitionSums = new long[TAGS * TAGS];
  private long step = 1;

  PerceptronTrainer(Options options) {
    this.options = options;
    this.random = new Random(options.seed());
  }

  Model train(List<Instance> data) {
    FeatureIndex index = FeatureIndex.of(data, options.minimum());
    weights = new int[index.size() * TAGS];
    sums = new long[index.size() * TAGS];
    List<Instance> instances = new ArrayList<>(data.stream().map(index::number).toList());
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      Collections.shuffle(instances, random);
      for (Instance instance : instances) {
        learn(instance);
      }
    }
    return quantised(index);
  }

  private void learn(Instance instance) {
    int[][] features = dropped(instance.features());
    int[][] scores = new int[features.length][TAGS];
    for (int i = 0; i < features.length; i++) {
      for (int row : features[i]) {
        int base = row * TAGS;
        for (int tag = 0; tag < TAGS; tag++) {
          scores[i][tag] += weights[base + tag];
        }
      }
      for (int tag = 0; tag < TAGS; tag++) {
        scores[i][tag] += tag == instance.tags()[i] ? 0 : options.margin();
      }
    }
    int[] guess = Viterbi.decode(scores, (tag, next) -> transitions[tag * TAGS + next]);
    int[] right = instance.tags();
    for (int i = 0; i < features.length; i++) {
      if (guess[i] != right[i]) {
        for (int row : features[i]) {
          change(weights, sums, row * TAGS + right[i], 1);
          change(weights, sums, row * TAGS + guess[i], -1);
        }
      }
      int before = i == 0 ? TagScheme.OUTSIDE : right[i - 1];
      int guessedBefore = i == 0 ? TagScheme.OUTSIDE : guess[i - 1];
      change(transitions, transitionSums, before * TAGS + right[i], 1);
      change(transitions, transitionSums, guessedBefore * TAGS + guess[i], -1);
    }
    step++;
  }

  private void change(int[] now, long[] sum, int at, int by) {
    now[at] += by;
    sum[at] += step * by;
  }

  private int[][] dropped(int[][] features) {
    int[][] kept = new int[features.length][];
    for (int i = 0; i < features.length; i++) {
      int[] all = features[i];
      int[] some = new int[all.length];
      int size = 0;
      for (int row : all) {
        if (random.nextDouble() >= options.dropout()) {
          some[size++] = row;
        }
      }
      kept[i] = java.util.Arrays.copyOf(some, size);
    }
    return kept;
  }

  /** The averages in bytes: the scale leaves 2 in 10,000 weights cut short. */
  private Model quantised(FeatureIndex index) {
    double[] averages = new double[weights.length];
    for (int i = 0; i < weights.length; i++) {
      averages[i] = weights[i] - (double) sums[i] / step;
    }
    double[] sizes = java.util.Arrays.stream(averages).map(Math::abs).sorted().toArray();
    double scale = 127 / sizes[(int) ((sizes.length - 1) * 0.9998)];
    byte[] rows = new byte[averages.length];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = (byte) Math.clamp(Math.round(averages[i] * scale), -127, 127);
    }
    int[] steps = new int[transitions.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (int) Math.round((transitions[i] - (double) transitionSums[i] / step) * scale);
    }
    return withoutEmptyRows(index.features(), rows, steps);
  }

  private static Model withoutEmptyRows(int[] features, byte[] rows, int[] transitions) {
    int kept = 0;
    for (int i = 0; i < features.length; i++) {
      boolean empty = true;
      for (int tag = 0; tag < TAGS; tag++) {
        empty &= Math.abs(rows[i * TAGS + tag]) < 2;
      }
      if (!empty) {
        features[kept] = features[i];
        System.arraycopy(rows, i * TAGS, rows, kept * TAGS, TAGS);
        kept++;
      }
    }

    return new Model(
        java.util.Arrays.copyOf(features, kept),
        java.util.Arrays.copyOf(rows, kept * TAGS),
        transitions);
  }
}
