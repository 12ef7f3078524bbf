package org.medina.crawl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers which addresses the frontier knows, so that links that are offered again and again die
 * in memory. Forgetting is harmless: the frontier ignores what it knows. Thread-safe.
 */
final class AddressMemory {
  /** Half of the slots are used at most: eight megabytes for half a million addresses. */
  private static final int SLOTS = 1 << 20;

  private final long[] slots = new long[SLOTS];
  private int size;

  /** Whether an address was remembered before. */
  synchronized boolean holds(String url) {
    long hash = hash(url);
    return slots[slotOf(hash)] == hash;
  }

  /** Remembers an address. */
  synchronized void add(String url) {
    if (size >= SLOTS / 2) {
      Arrays.fill(slots, 0);
      size = 0;
    }
    long hash = hash(url);
    int slot = slotOf(hash);
    if (slots[slot] == 0) {
      slots[slot] = hash;
      size++;
    }
  }

  private int slotOf(long hash) {
    int slot = (int) (hash >>> 20) & (SLOTS - 1);
    while (slots[slot] != 0 && slots[slot] != hash) {
      slot = (slot + 1) & (SLOTS - 1);
    }
    return slot;
  }

  /** FNV-1a, 64 bits, with a final mix; never zero, which marks a free slot. */
  private static long hash(String url) {
    long hash = 0xcbf29ce484222325L;
    for (byte symbol : url.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (symbol & 0xff)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0x9e3779b97f4a7c15L;
    return hash == 0 ? 1 : hash;
  }
}
