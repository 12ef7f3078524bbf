package org.medina.text.analysis;

import java.util.regex.Pattern;

/** What is left of a folded word without elision, genitive and the signs inside it. */
final class PlainWord {
  /** French l'eau, d'Agadir, qu'il: only before a vowel or a mute h, so that M'Hamed stays. */
  private static final Pattern ELISION =
      Pattern.compile("^(?:[ldcjnsmt]|qu|jusqu|lorsqu|puisqu)'(?=[aeiouy]|(?<![mt]')h)");

  private static final Pattern GENITIVE = Pattern.compile("(?<=\\p{L})'s?$");
  private static final Pattern INITIALS = Pattern.compile("^(?:\\p{L}\\.)+\\p{L}$");
  private static final Pattern GROUPED = Pattern.compile("^\\d{1,3}(?:[,٬]\\d{3})+$");

  private PlainWord() {}

  static String of(String folded) {
    String word = folded;
    if (word.indexOf('\'') >= 0) {
      word = ELISION.matcher(word).replaceFirst("");
      word = GENITIVE.matcher(word).replaceFirst("");
      word = word.replace("'", "");
    }
    if (word.indexOf('.') > 0 && INITIALS.matcher(word).matches()) {
      return word.replace(".", "");
    }
    if (word.isEmpty()) {
      return folded;
    }
    boolean number = Character.isDigit(word.charAt(0));
    return number && GROUPED.matcher(word).matches() ? word.replaceAll("[,٬]", "") : word;
  }
}
