package org.medina.text.name;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name token as sounds, one letter a sound, from Latin or Arabic writing.
 *
 * <p>Consonants: {@code x} خ kh, {@code G} غ gh, {@code S} ش sh/ch, {@code J} ج j, {@code T} ث th,
 * {@code D} ذ dh, {@code Q} ض, {@code c} ع, others as in Latin. Vowels: {@code a e i o u}; long
 * Arabic ones {@code A I U}; {@code H} the final ة, {@code O} the first alef, which stands for any
 * vowel, {@code Y} ى.
 */
final class Phonemes {
  private static final String[][] DIGRAPHS = {
    {"cques", "k"},
    {"ques", "k"},
    {"que", "k"},
    {"iy", "i"},
    {"sch", "S"},
    {"tch", "S"},
    {"tth", "T"},
    {"tz", "ts"},
    {"kh", "x"},
    {"gh", "G"},
    {"rh", "G"},
    {"sh", "S"},
    {"ch", "S"},
    {"dj", "J"},
    {"dh", "D"},
    {"th", "T"},
    {"ph", "f"},
    {"ou", "u"},
    {"oo", "u"},
    {"ee", "i"},
    {"ck", "k"},
    {"ew", "iu"},
    {"eau", "o"},
    {"au", "o"},
    {"aw", "Aw"},
    {"gua", "ga"},
    {"gue", "ge"},
    {"gui", "gi"},
    {"qua", "ka"},
    {"qui", "ki"},
    {"quo", "ko"}
  };

  /** The same in the same order, by their first letter. */
  private static final String[][][] DIGRAPHS_BY_LETTER = byLetter();

  /** Stands for ى, which is read as a in some words and as i in others. */
  static final char BARE_YA = '\u06d5';

  private static final String LONG_VOWELS = "AIUOH";
  private static final Pattern INNER_H = Pattern.compile("(?<=.[rtsd])h");
  private static final Pattern HARD_G = Pattern.compile("g(?=[eiy])");
  private static final Pattern SILENT = Pattern.compile("(?<=..[aeiourln])(?:es|[stdxz])$");

  private Phonemes() {}

  static String of(String token) {
    boolean arabic = isArabic(token);
    String sounds = arabic ? ofArabic(token) : ofLatin(token);
    return withoutDoubles(sounds, arabic ? LONG_VOWELS : "");
  }

  /**
   * The sounds of a token, then those of other readings: with an h that is no part of the letter
   * before it (Burhan, Fathi, Ishaq), with a g that is hard before any vowel (Gibril, Geir), with a
   * j that is read as y (Jens), with an au of two sounds (Colau), and with the last consonant
   * silent as in French.
   */
  static List<String> readings(String token) {
    if (isArabic(token)) {
      return List.of(of(token));
    }
    Set<String> readings = new LinkedHashSet<>();
    readings.add(of(token));
    readings.add(of(INNER_H.matcher(token).replaceAll("'h")));
    readings.add(
        withoutDoubles(ofLatin(HARD_G.matcher(token).replaceAll("gh")).replace('G', 'g'), ""));
    if (token.contains("au")) {
      readings.add(of(token.replace("au", "aw")));
    }
    if (token.startsWith("j")) {
      readings.add(of("y" + token.substring(1)));
    }
    readings.add(of(SILENT.matcher(token).replaceFirst("")));
    return List.copyOf(readings);
  }

  static boolean isArabic(String token) {
    return !token.isEmpty()
        && Character.UnicodeScript.of(token.codePointAt(0)) == Character.UnicodeScript.ARABIC;
  }

  private static String ofArabic(String token) {
    var sounds = new StringBuilder();
    for (int i = 0; i < token.length(); i++) {
      boolean first = i == 0;
      boolean last = i == token.length() - 1;
      sounds.append(
          switch (token.charAt(i)) {
            case 'ا', 'آ' -> first ? "O" : "A";
            case BARE_YA -> "Y";
            case 'ب' -> "b";
            case 'پ' -> "p";
            case 'ت' -> isAffricate(token, i) ? "" : "t";
            case 'ط' -> "t";
            case 'ث' -> "T";
            case 'ج', 'چ' -> "J";
            case 'ح', 'ه' -> last && token.charAt(i) == 'ه' ? "H" : "h";
            case 'خ' -> "x";
            case 'د' -> "d";
            case 'ض' -> "Q";
            case 'ذ' -> "D";
            case 'ر' -> "r";
            case 'ز' -> "z";
            case 'ظ' -> "Z";
            case 'س', 'ص' -> "s";
            case 'ش' -> "S";
            case 'ع' -> "c";
            case 'غ' -> "G";
            case 'ف' -> "f";
            case 'ڤ' -> "v";
            case 'ق' -> "q";
            case 'ك' -> "k";
            case 'گ' -> "g";
            case 'ل' -> "l";
            case 'م' -> "m";
            case 'ن' -> "n";
            case 'و' -> first ? "w" : "U";
            case 'ي' -> first ? "y" : "I";
            default -> "";
          });
    }
    return sounds.toString();
  }

  /** Foreign ch and z are written with two letters: Chavez تشافيز, Scholz شولتس. */
  private static boolean isAffricate(String token, int at) {
    char next = at + 1 < token.length() ? token.charAt(at + 1) : ' ';
    return next == 'ش' || (next == 'س' && at > 0 && at + 2 == token.length());
  }

  private static String ofLatin(String token) {
    var sounds = new StringBuilder();
    int i = 0;
    while (i < token.length()) {
      String[] digraph = digraphAt(token, i);
      if (digraph != null) {
        sounds.append(digraph[1]);
        i += digraph[0].length();
      } else {
        char next = i + 1 < token.length() ? token.charAt(i + 1) : ' ';
        sounds.append(single(token.charAt(i), next));
        i++;
      }
    }
    return sounds.toString();
  }

  private static String @org.jspecify.annotations.Nullable [] digraphAt(String token, int at) {
    char first = token.charAt(at);
    if (first < 'a' || first > 'z') {
      return null;
    }
    for (String[] digraph : DIGRAPHS_BY_LETTER[first - 'a']) {
      if (token.startsWith(digraph[0], at)) {
        return digraph;
      }
    }
    return null;
  }

  private static String[][][] byLetter() {
    String[][][] byLetter = new String[26][][];
    for (int i = 0; i < byLetter.length; i++) {
      String letter = Character.toString('a' + i);
      byLetter[i] =
          Arrays.stream(DIGRAPHS)
              .filter(digraph -> digraph[0].startsWith(letter))
              .toArray(String[][]::new);
    }
    return byLetter;
  }

  private static String single(char letter, char next) {
    boolean soft = next == 'e' || next == 'i' || next == 'y';
    return switch (letter) {
      case 'c' -> soft ? "s" : "k";
      case 'g' -> soft ? "J" : "g";
      case 'j' -> "J";
      case 'x' -> "ks";
      case 'y' -> next == ' ' || "aeiou".indexOf(next) < 0 ? "i" : "y";
      default -> letter >= 'a' && letter <= 'z' ? String.valueOf(letter) : "";
    };
  }

  /** Arabic writes a consonant twice only where two are spoken: ممدوح. */
  private static String withoutDoubles(String sounds, String only) {
    var single = new StringBuilder();
    for (int i = 0; i < sounds.length(); i++) {
      boolean repeated = i > 0 && sounds.charAt(i) == sounds.charAt(i - 1);
      if (!repeated || (!only.isEmpty() && only.indexOf(sounds.charAt(i)) < 0)) {
        single.append(sounds.charAt(i));
      }
    }
    return single.toString();
  }
}
