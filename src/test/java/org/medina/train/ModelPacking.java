package org.medina.train;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.medina.enrich.tagger.Model;
import org.medina.enrich.tagger.TagScheme;

/** Brings learnt weights down to bytes. */
final class ModelPacking {
  private static final int TAGS = TagScheme.SIZE;

  /** Share of the weights that are not cut short by the scale. */
  private static final double KEPT = 0.9998;

  /** Weights up to this size decide nothing; rows of none larger are left out, at least. */
  private static final int FAINT = 14;

  /** What the file of a language may have, in bytes. */
  private static final int LARGEST = 5_000_000;

  /** Single weights up to this size are noise that only makes the file longer. */
  private static final int FAINTEST = 3;

  private ModelPacking() {}

  /**
   * A model of these weights; features whose weights all come near zero are left out, and as many
   * more of the faintest as the size of the file demands.
   */
  static Model pack(int[] features, float[] weights, float[] transitions) {
    double[] sizes = new double[weights.length];
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(weights[i]);
    }
    Arrays.sort(sizes);
    double scale = 127 / sizes[(int) ((sizes.length - 1) * KEPT)];
    byte[] rows = new byte[weights.length];
    for (int i = 0; i < rows.length; i++) {
      long weight = Math.clamp(Math.round(weights[i] * scale), -127, 127);
      rows[i] = Math.abs(weight) > FAINTEST ? (byte) weight : 0;
    }
    int[] steps = new int[transitions.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (int) Math.round(transitions[i] * scale);
    }
    return small(features, rows, steps);
  }

  /** The same with packed rows. */
  static Model small(int[] features, byte[] rows, int[] transitions) {
    int faint = FAINT;
    Model model = without(faint, features, rows, transitions);
    while (size(model) > LARGEST) {
      faint++;
      model = without(faint, features, rows, transitions);
    }
    return model;
  }

  private static int size(Model model) {
    var bytes = new ByteArrayOutputStream();
    try {
      model.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot pack the weights", e);
    }
    return bytes.size();
  }

  private static Model without(int faint, int[] features, byte[] old, int[] transitions) {
    byte[] rows = old.clone();
    int[] some = features.clone();
    int kept = 0;
    for (int i = 0; i < features.length; i++) {
      if (!isEmpty(rows, i * TAGS, faint)) {
        some[kept] = features[i];
        System.arraycopy(rows, i * TAGS, rows, kept * TAGS, TAGS);
        kept++;
      }
    }
    return new Model(Arrays.copyOf(some, kept), Arrays.copyOf(rows, kept * TAGS), transitions);
  }

  private static boolean isEmpty(byte[] rows, int from, int faint) {
    for (int tag = 0; tag < TAGS; tag++) {
      if (Math.abs(rows[from + tag]) > faint) {
        return false;
      }
    }
    return true;
  }
}
