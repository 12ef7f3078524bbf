package org.medina.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.medina.enrich.tagger.Model;
import org.medina.enrich.tagger.TagScheme;

/**
 * Learns weights as a linear-chain conditional random field (Lafferty, McCallum and Pereira 2001)
 * by AdaGrad (Duchi, Hazan and Singer 2011), with features dropped at random; the weights of the
 * last passes are averaged.
 */
final class CrfTrainer {
  /**
   * How to learn.
   *
   * @param runs trainings from nothing, in other orders and with other features hidden, whose
   *     weights are averaged
   * @param epochs passes over the data in each run
   * @param averaged how many of the last passes are averaged
   * @param dropout share of the features hidden from each token
   * @param minimum how often a feature must occur
   * @param seed makes a training repeatable
   */
  record Options(int runs, int epochs, int averaged, double dropout, int minimum, long seed) {}

  private static final int TAGS = TagScheme.SIZE;
  private static final double RATE = 0.1;
  private static final double SHRINKAGE = 0.001;

  /** A tag whose probability is right to this much teaches nothing. */
  private static final double NEGLIGIBLE = 1e-3;

  private final Options options;
  private final Random random;
  private AdaGrad transitions = new AdaGrad(TAGS * TAGS);
  private AdaGrad emissions = new AdaGrad(0);

  CrfTrainer(Options options) {
    this.options = options;
    this.random = new Random(options.seed());
  }

  Model train(List<Instance> data) {
    FeatureIndex index = FeatureIndex.of(data, options.minimum());
    List<Instance> instances = new ArrayList<>(data.stream().map(index::number).toList());
    float[] rows = new float[index.size() * TAGS];
    float[] steps = new float[TAGS * TAGS];
    for (int run = 0; run < options.runs(); run++) {
      emissions = new AdaGrad(index.size() * TAGS);
      transitions = new AdaGrad(TAGS * TAGS);
      for (int epoch = 0; epoch < options.epochs(); epoch++) {
        Collections.shuffle(instances, random);
        instances.forEach(this::learn);
        if (epoch >= options.epochs() - options.averaged()) {
          emissions.addTo(rows);
          transitions.addTo(steps);
        }
      }
    }
    return ModelPacking.pack(index.features(), rows, steps);
  }

  private void learn(Instance instance) {
    int[][] features = dropped(instance.features());
    var lattice = new Lattice(scores(features), transitions.weights());
    int[] right = instance.tags();
    for (int i = 0; i < features.length; i++) {
      double[] beliefs = lattice.tags(i);
      for (int tag = 0; tag < TAGS; tag++) {
        double error = (tag == right[i] ? 1 : 0) - beliefs[tag];
        if (Math.abs(error) > NEGLIGIBLE) {
          for (int row : features[i]) {
            emissions.change(row * TAGS + tag, error);
          }
        }
      }
    }
    double[] expected = lattice.pairs();
    for (int i = 0; i < right.length; i++) {
      expected[(i == 0 ? TagScheme.OUTSIDE : right[i - 1]) * TAGS + right[i]] -= 1;
    }
    for (int pair = 0; pair < expected.length; pair++) {
      if (expected[pair] != 0) {
        transitions.change(pair, -expected[pair]);
      }
    }
  }

  private double[][] scores(int[][] features) {
    double[][] scores = new double[features.length][TAGS];
    float[] weights = emissions.weights();
    double share = 1 - options.dropout();
    for (int i = 0; i < features.length; i++) {
      for (int row : features[i]) {
        for (int tag = 0; tag < TAGS; tag++) {
          scores[i][tag] += weights[row * TAGS + tag];
        }
      }
      for (int tag = 0; tag < TAGS; tag++) {
        scores[i][tag] /= share;
      }
    }
    return scores;
  }

  private int[][] dropped(int[][] features) {
    int[][] kept = new int[features.length][];
    for (int i = 0; i < features.length; i++) {
      int[] some = new int[features[i].length];
      int size = 0;
      for (int row : features[i]) {
        if (random.nextDouble() >= options.dropout()) {
          some[size++] = row;
        }
      }
      kept[i] = Arrays.copyOf(some, size);
    }
    return kept;
  }

  /** Weights with the sums of their squared gradients. */
  private static final class AdaGrad {
    private final float[] weights;
    private final float[] squares;

    AdaGrad(int size) {
      weights = new float[size];
      squares = new float[size];
    }

    float[] weights() {
      return weights;
    }

    void change(int at, double gradient) {
      double shrunk = gradient - SHRINKAGE * weights[at];
      squares[at] += (float) (shrunk * shrunk);
      weights[at] += (float) (RATE * shrunk / Math.sqrt(squares[at] + 0.01));
    }

    void addTo(float[] sums) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[i];
      }
    }
  }
}
