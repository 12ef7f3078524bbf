package org.medina.enrich.lexicon;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.medina.text.name.NameFolding;

/**
 * How common a word is as part of people's names, in either script: 0 for a word that is in no
 * name, else 1 (rare) to {@value #MAX_LEVEL} (very common).
 *
 * <p>Keeps a 32-bit hash of each folded word, so that about one strange word in 50,000 is taken for
 * a name.
 */
public final class NameLexicon {
  /** The level of the most common names. */
  public static final int MAX_LEVEL = 4;

  private static final Set<String> PREPOSITIONS =
      Set.of("على", "إلى", "الى", "لدى", "حتى", "سوى", "في", "عن", "من", "أن", "إن", "ان");

  private final int[] hashes;
  private final byte[] levels;

  /**
   * A lexicon of these words.
   *
   * @param hashes {@link #hash} of each folded word, ascending
   * @param levels the level of each
   */
  public NameLexicon(int[] hashes, byte[] levels) {
    this.hashes = hashes.clone();
    this.levels = levels.clone();
  }

  /** Reads the lexicon that comes with the program. */
  public static NameLexicon shipped() {
    try (InputStream stream = NameLexicon.class.getResourceAsStream("names.bin.gz")) {
      if (stream == null) {
        throw new IllegalStateException("names.bin.gz is missing from the program");
      }
      var in = new DataInputStream(new BufferedInputStream(new GZIPInputStream(stream)));
      int size = in.readInt();
      int[] hashes = new int[size];
      for (int i = 0; i < size; i++) {
        hashes[i] = in.readInt();
      }
      byte[] levels = new byte[size];
      in.readFully(levels);
      return new NameLexicon(hashes, levels);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the name lexicon", e);
    }
  }

  /**
   * The level of a word as written. Folding makes على "on" and the name علي one word; the written
   * form tells them apart.
   */
  public int levelOf(String word) {
    return PREPOSITIONS.contains(word) ? 0 : level(NameFolding.fold(word));
  }

  /** The level of a folded word; of a hyphenated one, that of its rarest part. */
  public int level(String folded) {
    int hyphen = folded.indexOf('-');
    if (hyphen > 0 && hyphen < folded.length() - 1) {
      return Math.min(level(folded.substring(0, hyphen)), level(folded.substring(hyphen + 1)));
    }
    int found = Arrays.binarySearch(hashes, hash(folded));
    return found < 0 ? 0 : levels[found];
  }

  /** The hash of a folded word (FNV-1a over its UTF-16 units, then mixed). */
  public static int hash(String folded) {
    int hash = 0x811c9dc5;
    for (int i = 0; i < folded.length(); i++) {
      hash = (hash ^ folded.charAt(i)) * 0x01000193;
    }
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    return hash ^ (hash >>> 13);
  }
}
