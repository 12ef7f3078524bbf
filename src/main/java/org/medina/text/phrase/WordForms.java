package org.medina.text.phrase;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways in which a folded word can be read as a word of a known phrase: an Arabic word may carry
 * conjunctions and prepositions in front, and the article.
 */
final class WordForms {
  private static final List<String> CLITICS =
      List.of("", "و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل");
  private static final String ARTICLE = "ال";
  private static final int SHORTEST = 2;

  private WordForms() {}

  /**
   * A reading of a word.
   *
   * @param bare the word without clitics and article
   * @param article whether it has the article
   */
  record Form(String bare, boolean article) {}

  static boolean isArabic(String word) {
    return word.charAt(0) >= 0x600 && word.charAt(0) < 0x700;
  }

  /**
   * The form of a word of a known phrase: only the article is taken off.
   *
   * @param written the word before folding: the first letters of ألمانيا are no article
   */
  static Form ofPhrase(String word, String written) {
    return isArabic(word) && hasArticle(word) && written.startsWith(ARTICLE)
        ? new Form(word.substring(ARTICLE.length()), true)
        : new Form(word, false);
  }

  /** The readings of a word of a text, the plainest first. */
  static List<Form> ofText(String word) {
    if (!isArabic(word)) {
      return List.of(new Form(word, false));
    }
    List<Form> forms = new ArrayList<>();
    for (String clitic : CLITICS) {
      if (!word.startsWith(clitic)) {
        continue;
      }
      String rest = word.substring(clitic.length());
      if (hasArticle(rest)) {
        forms.add(new Form(rest.substring(ARTICLE.length()), true));
      }
      // The article loses its alef behind the preposition ل.
      if (clitic.endsWith("ل") && rest.startsWith("ل") && rest.length() > SHORTEST) {
        forms.add(new Form(rest.substring(1), true));
      }
      if (rest.length() > SHORTEST || clitic.isEmpty()) {
        forms.add(new Form(rest, false));
      }
    }
    return forms;
  }

  /** A word inside a phrase without its article, if it has one. */
  static String withoutArticle(String word) {
    return isArabic(word) && hasArticle(word) ? word.substring(ARTICLE.length()) : word;
  }

  private static boolean hasArticle(String word) {
    return word.startsWith(ARTICLE) && word.length() >= ARTICLE.length() + SHORTEST;
  }
}
