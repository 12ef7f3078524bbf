package org.medina.extract.charset;

import java.nio.charset.Charset;

/**
 * Tells single-byte charsets apart by how their letters stand in a text. In Arabic, Hebrew, Greek
 * and Cyrillic whole words are high bytes; in western languages a high byte stands alone among
 * ASCII letters.
 */
final class LetterFrequencies {
  /** The twelve letters that make up three quarters of Arabic and Persian text, in windows-1256. */
  private static final String ARABIC = "اليمنورتبةدع";

  private static final String HEBREW = "יוהלארתבמשנ";
  private static final String CYRILLIC = "оеаинтсрвлкм";
  private static final String TURKISH = "ışğüçöİ";
  private static final String WESTERN = "éèàçêôîâùûüöäñóíáã’“”«»–—";

  private LetterFrequencies() {}

  static Charset guess(byte[] body, int length) {
    int[] histogram = histogram(body, length);
    if (!hasLongRunsOfHighBytes(body, length)) {
      double turkish = share(histogram, TURKISH, "windows-1254");
      double western = share(histogram, WESTERN, "windows-1252");
      return Charset.forName(turkish > western ? "windows-1254" : "windows-1252");
    }
    String best = "windows-1256";
    double score = share(histogram, ARABIC, best);
    double hebrew = share(histogram, HEBREW, "windows-1255");
    double cyrillic = share(histogram, CYRILLIC, "windows-1251");
    if (hebrew > score && hebrew >= cyrillic) {
      best = "windows-1255";
    } else if (cyrillic > score) {
      best = "windows-1251";
    }
    return Charset.forName(best);
  }

  /** Whether most high bytes have another one beside them. */
  static boolean hasLongRunsOfHighBytes(byte[] body, int length) {
    int high = 0;
    int neighbours = 0;
    boolean before = false;
    for (int i = 0; i < length; i++) {
      boolean now = body[i] < 0;
      if (now) {
        high++;
        if (before) {
          neighbours++;
        }
      }
      before = now;
    }
    return high >= 20 && neighbours > high / 2;
  }

  private static int[] histogram(byte[] body, int length) {
    int[] histogram = new int[256];
    for (int i = 0; i < length; i++) {
      histogram[body[i] & 0xFF]++;
    }
    return histogram;
  }

  private static double share(int[] histogram, String letters, String charset) {
    long all = 0;
    for (int value = 0x80; value < 256; value++) {
      all += histogram[value];
    }
    long hits = 0;
    for (byte letter : letters.getBytes(Charset.forName(charset))) {
      hits += histogram[letter & 0xFF];
    }
    return all == 0 ? 0 : (double) hits / all;
  }
}
