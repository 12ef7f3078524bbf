package org.medina.enrich.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class ModelFileTest {
  private static final int FEATURES = 5000;

  @Test
  void givesBackTheWeightsThatWereWritten() throws IOException {
    var random = new Random(1);
    int[] features = random.ints().distinct().limit(FEATURES).toArray();
    features[FEATURES - 2] = Integer.MIN_VALUE;
    features[FEATURES - 1] = Integer.MAX_VALUE;
    Arrays.sort(features);
    byte[] rows = new byte[FEATURES * TagScheme.SIZE];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = random.nextInt(3) == 0 ? (byte) (random.nextInt(255) - 127) : 0;
    }
    int[] transitions = random.ints(TagScheme.SIZE * TagScheme.SIZE).toArray();
    var out = new ByteArrayOutputStream();
    new Model(features, rows, transitions).write(out);
    Model read = Model.read(new ByteArrayInputStream(out.toByteArray()));
    for (int i = 0; i < FEATURES; i++) {
      int[] scores = new int[TagScheme.SIZE];
      read.addScores(new int[] {features[i]}, scores);
      for (int tag = 0; tag < TagScheme.SIZE; tag++) {
        assertThat(scores[tag]).isEqualTo(rows[i * TagScheme.SIZE + tag]);
      }
    }
    assertThat(read.transition(2, 3)).isEqualTo(transitions[2 * TagScheme.SIZE + 3]);
    var again = new ByteArrayOutputStream();
    read.write(again);
    assertThat(again.toByteArray()).isEqualTo(out.toByteArray());
  }

  @Test
  void saysThatWeightsEndTooEarly() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(new byte[] {0x4d, 0x45, 0x44, 0x32, 0, 0, 0, 9, 1});
    }
    assertThatIOException()
        .isThrownBy(() -> Model.read(new ByteArrayInputStream(out.toByteArray())))
        .withMessageContaining("end too early");
  }

  @Test
  void saysThatOtherBytesAreNoWeights() throws IOException {
    var out = new ByteArrayOutputStream();
    try (var packed = new GZIPOutputStream(out)) {
      packed.write(new byte[100]);
    }
    assertThatIOException()
        .isThrownBy(() -> Model.read(new ByteArrayInputStream(out.toByteArray())))
        .withMessageContaining("not weights of the tagger");
  }
}
