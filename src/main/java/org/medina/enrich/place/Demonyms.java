package org.medina.enrich.place;

import java.util.ArrayList;
import java.util.List;

/** The forms of words for a country's people and things. */
final class Demonyms {
  private static final String EXACT = "=";

  private Demonyms() {}

  /** A French adjective as noun and adjective, singular and plural. */
  static List<String> french(String word) {
    List<String> forms = new ArrayList<>();
    forms.add(word);
    if (!word.endsWith("s") && !word.endsWith("x")) {
      forms.add(word + "s");
    }
    return forms;
  }

  /** An Arabic nisba adjective in both genders, dual and the sound plurals. */
  static List<String> arabic(String word) {
    List<String> bare = new ArrayList<>();
    if (word.startsWith(EXACT)) {
      bare.add(word.substring(EXACT.length()));
    } else {
      for (String ending : List.of("", "ة", "ون", "ين", "ات", "ا", "ان", "تين", "تان")) {
        bare.add(word + ending);
      }
    }
    return bare;
  }
}
