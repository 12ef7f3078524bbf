package org.medina.extract.charset;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How well bytes fit UTF-8.
 *
 * @param sequences well-formed sequences of two bytes or more
 * @param faults bytes that fit nowhere
 */
record Utf8Check(int sequences, int faults) {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());

  private static final long HIGH_BITS = 0x8080808080808080L;

  /** One stray byte in so many sequences is a cut page or a bad advert, not another charset. */
  private static final int SEQUENCES_PER_TOLERATED_FAULT = 50;

  static Utf8Check of(byte[] bytes, int length) {
    int sequences = 0;
    int faults = 0;
    int i = 0;
    while (i < length) {
      if (isAscii(bytes, i, length)) {
        i += Long.BYTES;
        continue;
      }
      int lead = bytes[i] & 0xFF;
      if (lead < 0x80) {
        i++;
        continue;
      }
      int size = size(lead);
      if (size == 0 || !continues(bytes, i + 1, Math.min(length, i + size))) {
        faults++;
        i++;
        continue;
      }
      sequences++;
      i += size;
    }
    return new Utf8Check(sequences, faults);
  }

  /** Whether the next eight bytes are there and plain ASCII, as most of a page's markup is. */
  private static boolean isAscii(byte[] bytes, int at, int length) {
    return at + Long.BYTES <= length && ((long) EIGHT.get(bytes, at) & HIGH_BITS) == 0;
  }

  private static int size(int lead) {
    if (lead >= 0xC2 && lead <= 0xDF) {
      return 2;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
      return 3;
    }
    return lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
  }

  private static boolean continues(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return false;
      }
    }
    return true;
  }

  /** Whether reading as UTF-8 loses nothing, or next to nothing. */
  boolean looksValid() {
    return faults == 0 || sequences >= (long) faults * SEQUENCES_PER_TOLERATED_FAULT;
  }

  /** Whether nothing but UTF-8 would look like this. */
  boolean isPlainly() {
    return sequences >= 3 && looksValid();
  }
}
