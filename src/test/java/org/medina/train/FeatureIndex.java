package org.medina.train;

import java.util.Arrays;
import java.util.List;

/** Numbers the features that occur often enough to be learnt. */
final class FeatureIndex {
  private final int[] features;

  private FeatureIndex(int[] features) {
    this.features = features;
  }

  static FeatureIndex of(List<Instance> instances, int minimum) {
    int total = 0;
    for (Instance instance : instances) {
      for (int[] token : instance.features()) {
        total += token.length;
      }
    }
    int[] all = new int[total];
    int next = 0;
    for (Instance instance : instances) {
      for (int[] token : instance.features()) {
        System.arraycopy(token, 0, all, next, token.length);
        next += token.length;
      }
    }
    Arrays.sort(all);
    int kept = 0;
    for (int from = 0; from < total; ) {
      int to = from;
      while (to < total && all[to] == all[from]) {
        to++;
      }
      if (to - from >= minimum) {
        all[kept++] = all[from];
      }
      from = to;
    }
    return new FeatureIndex(Arrays.copyOf(all, kept));
  }

  int size() {
    return features.length;
  }

  int[] features() {
    return features.clone();
  }

  /** The instance with its features numbered; those that are not kept are left out. */
  Instance number(Instance instance) {
    int[][] rows = new int[instance.features().length][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] =
          Arrays.stream(instance.features()[i])
              .map(feature -> Arrays.binarySearch(features, feature))
              .filter(row -> row >= 0)
              .toArray();
    }
    return new Instance(rows, instance.tags());
  }
}
