package org.medina.enrich.tagger;

import java.util.Arrays;

/** Collects the hashed features of one token. */
final class Features {
  private int[] hashes = new int[128];
  private int size;

  void clear() {
    size = 0;
  }

  int[] toArray() {
    return Arrays.copyOf(hashes, size);
  }

  void add(int template, String value) {
    add(template, value.hashCode());
  }

  void add(int template, String first, String second) {
    add(template, first.hashCode() * 0x2c1b3c6d + second.hashCode());
  }

  void add(int template, int first, String second) {
    add(template, first * 0x2c1b3c6d + second.hashCode());
  }

  void add(int template, int value) {
    if (size == hashes.length) {
      hashes = Arrays.copyOf(hashes, size * 2);
    }
    hashes[size++] = mix(template * 0x9e3779b1 + value * 0x85ebca77);
  }

  /** The final mix of MurmurHash3 (Appleby), never 0. */
  private static int mix(int value) {
    int hash = value;
    hash ^= hash >>> 16;
    hash *= 0x85ebca6b;
    hash ^= hash >>> 13;
    hash *= 0xc2b2ae35;
    hash ^= hash >>> 16;
    return hash == 0 ? 1 : hash;
  }
}
