package org.medina.enrich.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/**
 * A table from words or phrases to small numbers that keeps only a 32-bit hash of each: about one
 * strange word in 50,000 is taken for one of 80,000 that are known.
 */
public final class HashedLevels {
  private static final int BASIS = 0x811c9dc5;
  private static final int PRIME = 0x01000193;

  private final int[] hashes;
  private final byte[] levels;

  /**
   * A table of these words.
   *
   * @param hashes {@link #hash} of each folded word, ascending
   * @param levels the level of each
   */
  public HashedLevels(int[] hashes, byte[] levels) {
    this.hashes = hashes.clone();
    this.levels = levels.clone();
  }

  /** Reads the table of this name that comes with the program. */
  public static HashedLevels read(String name) {
    try (InputStream stream = HashedLevels.class.getResourceAsStream(name + ".bin.gz")) {
      if (stream == null) {
        throw new IllegalStateException(name + ".bin.gz is missing from the program");
      }
      var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
      int size = in.readInt();
      byte[] packed = new byte[size * Integer.BYTES];
      in.readFully(packed);
      int[] hashes = new int[size];
      ByteBuffer.wrap(packed).asIntBuffer().get(hashes);
      byte[] levels = new byte[size];
      in.readFully(levels);
      return new HashedLevels(hashes, levels);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the word table " + name, e);
    }
  }

  /** The level of what has this hash, 0 if nothing has. */
  public int level(int hash) {
    int found = Arrays.binarySearch(hashes, hash);
    return found < 0 ? 0 : levels[found];
  }

  /** The hash of a folded word or phrase (FNV-1a over its UTF-16 units, then mixed). */
  public static int hash(String folded) {
    return mixed(extended(BASIS, folded));
  }

  /** The hash of a run of folded words with single spaces between them. */
  static int extended(int state, String folded) {
    int hash = state;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * PRIME;
    }
    return hash;
  }

  static int start() {
    return BASIS;
  }

  static int mixed(int state) {
    int hash = state ^ (state >>> 16);
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
