package org.medina.enrich.tagger;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The file of a model: a mark, the number of features, the distances of their hashes, which tags
 * each feature speaks to, what it says to each of them, and the transitions; all compressed.
 */
final class ModelFile {
  private static final int MAGIC = 0x4d454432;
  private static final int BUFFER = 1 << 16;
  private static final int HEADER = 2 * Integer.BYTES;

  private ModelFile() {}

  /** The best compression, which costs time only when weights are written. */
  private static final class Packed extends GZIPOutputStream {
    Packed(OutputStream stream) throws IOException {
      super(stream, BUFFER);
      def.setLevel(Deflater.BEST_COMPRESSION);
    }
  }

  static Model read(InputStream stream) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(new GZIPInputStream(stream, BUFFER).readAllBytes());
    if (in.remaining() < HEADER || in.getInt() != MAGIC) {
      throw new IOException("these are not weights of the tagger, or of another version of it");
    }
    try {
      int[] features = new int[in.getInt()];
      long last = Integer.MIN_VALUE;
      for (int i = 0; i < features.length; i++) {
        last += readDistance(in);
        features[i] = (int) last;
      }
      byte[] rows = readRows(in, features.length);
      int[] transitions = new int[TagScheme.SIZE * TagScheme.SIZE];
      in.asIntBuffer().get(transitions);
      return new Model(features, rows, transitions);
    } catch (BufferUnderflowException e) {
      throw new IOException("the weights of the tagger end too early", e);
    }
  }

  static void write(OutputStream stream, int[] features, byte[] rows, int[] transitions)
      throws IOException {
    try (var out = new DataOutputStream(new BufferedOutputStream(new Packed(stream), BUFFER))) {
      out.writeInt(MAGIC);
      out.writeInt(features.length);
      long last = Integer.MIN_VALUE;
      for (int feature : features) {
        writeDistance(out, feature - last);
        last = feature;
      }
      writeRows(out, rows);
      for (int transition : transitions) {
        out.writeInt(transition);
      }
    }
  }

  /**
   * A bit for each weight that is not zero, those of the first eight tags of all features first.
   */
  private static void writeRows(DataOutputStream out, byte[] rows) throws IOException {
    for (int first = 0; first < TagScheme.SIZE; first += Byte.SIZE) {
      int tags = Math.min(Byte.SIZE, TagScheme.SIZE - first);
      for (int row = first; row < rows.length; row += TagScheme.SIZE) {
        int mask = 0;
        for (int tag = 0; tag < tags; tag++) {
          mask |= rows[row + tag] != 0 ? 1 << tag : 0;
        }
        out.writeByte(mask);
      }
    }
    for (byte weight : rows) {
      if (weight != 0) {
        out.writeByte(weight);
      }
    }
  }

  private static byte[] readRows(ByteBuffer in, int features) {
    byte[] rows = new byte[features * TagScheme.SIZE];
    byte[] masks = new byte[features];
    for (int first = 0; first < TagScheme.SIZE; first += Byte.SIZE) {
      int tags = Math.min(Byte.SIZE, TagScheme.SIZE - first);
      in.get(masks);
      for (int i = 0; i < features; i++) {
        for (int tag = 0; tag < tags; tag++) {
          rows[i * TagScheme.SIZE + first + tag] = (byte) (masks[i] >> tag & 1);
        }
      }
    }
    for (int i = 0; i < rows.length; i++) {
      if (rows[i] != 0) {
        rows[i] = in.get();
      }
    }
    return rows;
  }

  /** Seven bits a byte, the lowest first; the eighth is set in all but the last. */
  private static void writeDistance(DataOutputStream out, long distance) throws IOException {
    long rest = distance;
    while (rest > 0x7f) {
      out.writeByte((int) (rest & 0x7f | 0x80));
      rest >>>= 7;
    }
    out.writeByte((int) rest);
  }

  private static long readDistance(ByteBuffer in) {
    long distance = 0;
    int part = 0x80;
    for (int shift = 0; part > 0x7f && shift < Long.SIZE; shift += 7) {
      part = Byte.toUnsignedInt(in.get());
      distance |= (long) (part & 0x7f) << shift;
    }
    return distance;
  }
}
