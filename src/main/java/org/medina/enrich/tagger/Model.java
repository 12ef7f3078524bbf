package org.medina.enrich.tagger;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Learnt weights: a row of signed bytes for each feature, one byte for each tag, and a table of
 * transitions between tags, all in units of the same scale.
 *
 * <p>Features are found by their 32-bit hash in an open-addressing table.
 */
public final class Model {
  private final int[] features;
  private final byte[] rows;
  private final int[] transitions;

  /** Hash and row number side by side, so that a feature that is not known costs one look. */
  private final long[] slots;

  /**
   * A model of these weights.
   *
   * @param features hashes, ascending and distinct
   * @param rows {@link TagScheme#SIZE} bytes for each feature
   * @param transitions weight of each pair of tags, row by row
   */
  public Model(int[] features, byte[] rows, int[] transitions) {
    this.features = features.clone();
    this.rows = rows.clone();
    this.transitions = transitions.clone();
    this.slots = new long[Integer.highestOneBit(Math.max(features.length, 1)) * 4];
    for (int i = 0; i < features.length; i++) {
      int slot = slot(features[i]);
      while (slots[slot] != 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = (long) features[i] << Integer.SIZE | (i + 1);
    }
  }

  /** Reads the weights of a language that come with the program. */
  public static Model shipped(String language) {
    try (InputStream stream = Model.class.getResourceAsStream("weights." + language + ".bin.gz")) {
      if (stream == null) {
        throw new IllegalStateException("no weights for the language " + language);
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the weights of the language " + language, e);
    }
  }

  /** Reads what {@link #write} wrote. */
  public static Model read(InputStream stream) throws IOException {
    return ModelFile.read(stream);
  }

  /** Writes the weights, compressed. */
  public void write(OutputStream stream) throws IOException {
    ModelFile.write(stream, features, rows, transitions);
  }

  /** Adds the weights of a token's features to the scores of its tags. */
  void addScores(int[] active, int[] scores) {
    for (int feature : active) {
      int row = row(feature);
      if (row >= 0) {
        int base = row * TagScheme.SIZE;
        for (int tag = 0; tag < TagScheme.SIZE; tag++) {
          scores[tag] += rows[base + tag];
        }
      }
    }
  }

  int transition(int tag, int next) {
    return transitions[tag * TagScheme.SIZE + next];
  }

  private int row(int feature) {
    int slot = slot(feature);
    for (long found = slots[slot]; found != 0; found = slots[slot]) {
      if ((int) (found >>> Integer.SIZE) == feature) {
        return (int) found - 1;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return -1;
  }

  private int slot(int feature) {
    return (feature * 0x9e3779b1 >>> 7) & (slots.length - 1);
  }
}
