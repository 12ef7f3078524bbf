package org.medina.text.name;

import java.util.HashMap;
import java.util.Map;

/**
 * A weighted edit distance between two tokens as {@link Phonemes}: sounds that transliterations mix
 * up are near, vowels that Arabic does not write cost little.
 */
final class SoundDistance {
  private static final Map<String, Double> NEAR = near();
  private static final double FAR = 1;

  private SoundDistance() {}

  /** How many consonants' worth of difference there is. */
  static double between(String one, String other) {
    double[] row = new double[other.length() + 1];
    for (int j = 1; j <= other.length(); j++) {
      row[j] = row[j - 1] + missing(other, j - 1);
    }
    for (int i = 1; i <= one.length(); i++) {
      double diagonal = row[0];
      row[0] += missing(one, i - 1);
      for (int j = 1; j <= other.length(); j++) {
        double kept = row[j];
        row[j] =
            Math.min(
                diagonal + swapped(one.charAt(i - 1), other.charAt(j - 1)),
                Math.min(row[j] + missing(one, i - 1), row[j - 1] + missing(other, j - 1)));
        diagonal = kept;
      }
    }
    return row[other.length()];
  }

  /** How much of a token there is to compare: its consonants, and half its long vowels. */
  static double weight(String sounds) {
    double weight = 0;
    for (int i = 0; i < sounds.length(); i++) {
      weight +=
          switch (sounds.charAt(i)) {
            case 'a', 'e', 'i', 'o', 'u', 'H' -> 0.25;
            case 'A', 'I', 'U', 'O', 'Y', 'c' -> 0.5;
            default -> 1;
          };
    }
    return weight;
  }

  private static double missing(String sounds, int at) {
    boolean edge = at == 0;
    boolean last = at == sounds.length() - 1;
    return switch (sounds.charAt(at)) {
      case 'e' -> edge ? 0.35 : 0.12;
      case 'i' -> last && !edge ? 1.5 : edge ? 0.35 : 0.12;
      case 'a' -> last && !edge ? 0.7 : edge ? 0.35 : 0.12;
      case 'o', 'u' -> edge || last ? 0.35 : 0.12;
      case 'A' -> isDiphthong(sounds, at) ? 0.2 : isBefore(sounds, at, 'w') ? 0.12 : 0.4;
      case 'I' -> last && !edge ? 1.6 : 0.6;
      case 'U' -> 0.6;
      case 'H' -> 0.8;
      case 'O' -> 0.2;
      case 'Y' -> 0.3;
      case 'c' -> 0.12;
      case 'h' -> last ? 0.45 : 0.6;
      case 'y', 'w' -> 0.5;
      default -> FAR;
    };
  }

  /** An i or y of other languages is written with two letters: Biden بايدن, Mike مايك. */
  private static boolean isDiphthong(String sounds, int at) {
    return isBefore(sounds, at, 'I');
  }

  private static boolean isBefore(String sounds, int at, char next) {
    return at + 1 < sounds.length() && sounds.charAt(at + 1) == next;
  }

  private static double swapped(char one, char other) {
    if (one == other) {
      return 0;
    }
    return NEAR.getOrDefault("" + one + other, FAR);
  }

  private static Map<String, Double> near() {
    Map<String, Double> near = new HashMap<>();
    put(near, 0.0, "aA iI uU yI wU aH yi Qd");
    put(
        near,
        0.05,
        "Oa Oe Oi Oo Ou OA OI Oy Oc Ya Yi YA YI Ye YH oU ou bp fv ca cA tT dD cH hH QD");
    put(near, 0.12, "qk qg Gg gJ eI ae ei eA ye zZ DZ QZ Qz wv wu wo eH aH");
    put(near, 0.2, "TD zD xh TS Ts ks dZ yJ vU sz hG ue");
    put(near, 0.25, "GJ Gr Gq xk kg Ss sJ ao oA kS SJ td zJ JS lL ci ce co cu cI cU yA wA");
    put(near, 0.55, "mn oe");
    put(near, 0.75, "nl ai au ie iu aI aU AI AU IU oI oi");
    put(near, 0.4, "eU");
    put(near, 0.9, "iA uA iU uI");
    return near;
  }

  private static void put(Map<String, Double> near, double cost, String pairs) {
    for (String pair : pairs.split(" ")) {
      near.putIfAbsent(pair, cost);
      near.putIfAbsent("" + pair.charAt(1) + pair.charAt(0), cost);
    }
  }
}
