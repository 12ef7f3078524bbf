package org.medina.text.analysis;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Light stemming of folded Arabic words.
 *
 * <p>A prefix before the article is always cut, as by Larkey's light stemmers (Larkey, Ballesteros
 * and Connell 2002). A bare one-letter preposition or conjunction is cut only when the whole is not
 * a known word and what remains is one: {@code لعمدة} is {@code عمدة} with ل, {@code كتاب} is no
 * {@code تاب} with ك.
 */
final class ArabicStemmer {
  private static final List<String> CONJUNCTIONS = List.of("", "و", "ف");
  private static final List<String> BEFORE_ARTICLE = List.of("", "ب", "ك");
  private static final List<String> CLITICS =
      List.of("و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل", "فك");
  private static final List<String> PRONOUNS = List.of("هما", "ها", "هم", "هن", "نا", "كم");
  private static final List<String> PLURALS = List.of("ات", "ون", "ين", "ان");
  private static final String GOD = "الله";
  private static final Set<String> FORMS_OF_GOD =
      Set.of("الله", "لله", "والله", "بالله", "تالله", "فالله", "ولله");
  private static final String SERVANT_OF = "عبدال";
  private static final String FATHER_OF = "ابو";
  private static final int SHORTEST = 3;

  private ArabicStemmer() {}

  static String stem(String word) {
    return withoutEnding(withoutPrefix(word));
  }

  /**
   * Where the second part begins of a name of two parts that is written as one, such as {@code
   * عبدالوهاب} and {@code أبوظبي}; -1 for any other word.
   */
  static int secondPart(String word) {
    for (int skipped = 0; skipped <= 2 && skipped < word.length(); skipped++) {
      if (skipped == 0 || CLITICS.contains(word.substring(0, skipped))) {
        String name = word.substring(skipped);
        if (isServant(name) || isFather(name)) {
          return skipped + FATHER_OF.length();
        }
      }
    }
    return -1;
  }

  private static boolean isServant(String name) {
    return name.startsWith(SERVANT_OF) && name.length() >= SERVANT_OF.length() + 2;
  }

  /** أبوبكر is a father of somebody; أبواب are doors, and أبوهما is the father of two. */
  private static boolean isFather(String name) {
    return name.startsWith(FATHER_OF)
        && name.length() >= FATHER_OF.length() + SHORTEST
        && !PRONOUNS.contains(name.substring(FATHER_OF.length()))
        && !ArabicWords.COMMON.knows(name);
  }

  private static String withoutPrefix(String word) {
    if (FORMS_OF_GOD.contains(word)) {
      return GOD;
    }
    String bare = withoutArticle(word);
    if (bare.length() < word.length() || ArabicWords.SHIPPED.contains(word)) {
      return bare;
    }
    String sure = withoutClitic(word, ArabicWords.SHIPPED::contains);
    if (sure.length() < word.length() || ArabicWords.SHIPPED.knows(word)) {
      return sure;
    }
    return withoutClitic(word, ArabicWords.SHIPPED::knows);
  }

  private static String withoutClitic(String word, Predicate<String> isWord) {
    for (String clitic : CLITICS) {
      String rest = word.startsWith(clitic) ? word.substring(clitic.length()) : "";
      if (rest.length() >= SHORTEST && isWord.test(rest)) {
        return rest;
      }
    }
    return word;
  }

  private static String withoutArticle(String word) {
    for (String conjunction : CONJUNCTIONS) {
      if (!word.startsWith(conjunction)) {
        continue;
      }
      String rest = word.substring(conjunction.length());
      for (String preposition : BEFORE_ARTICLE) {
        String prefix = preposition + "ال";
        boolean particle = !conjunction.isEmpty() || !preposition.isEmpty();
        if (rest.startsWith(prefix)
            && rest.length() >= prefix.length() + 2
            && !(particle && isWhole(word, rest.substring(prefix.length())))) {
          return rest.substring(prefix.length());
        }
      }
      if (rest.startsWith("لل") && rest.length() >= SHORTEST + 1) {
        // للبنان is ل before a word that begins with ل, للمدينة is ل before the article.
        return ArabicWords.SHIPPED.contains(rest.substring(1))
            ? rest.substring(1)
            : rest.substring(2);
      }
    }
    return word;
  }

  /** فالح and والد are words of their own, not particles before the article, nor is بالون. */
  private static boolean isWhole(String word, String behindArticle) {
    return ArabicWords.SHIPPED.contains(word)
        || (behindArticle.length() < SHORTEST && !ArabicWords.SHIPPED.contains(behindArticle));
  }

  private static String withoutEnding(String word) {
    String bare = word;
    for (String pronoun : PRONOUNS) {
      if (cuts(bare, pronoun, SHORTEST)) {
        bare = bare.substring(0, bare.length() - pronoun.length());
        return bare.endsWith("ت") && bare.length() > SHORTEST
            ? bare.substring(0, bare.length() - 1)
            : bare;
      }
    }
    for (String plural : PLURALS) {
      if (cuts(bare, plural, SHORTEST)) {
        return bare.substring(0, bare.length() - plural.length());
      }
    }
    return bare.endsWith("ه") && bare.length() >= SHORTEST
        ? bare.substring(0, bare.length() - 1)
        : bare;
  }

  /** A plural of the list, such as انتخابات, loses its ending; a word like لبنان keeps it. */
  private static boolean cuts(String word, String ending, int shortest) {
    if (!word.endsWith(ending) || word.length() - ending.length() < shortest) {
      return false;
    }
    String rest = word.substring(0, word.length() - ending.length());
    return !ArabicWords.SHIPPED.contains(word)
        || ArabicWords.SHIPPED.contains(rest)
        || ArabicWords.SHIPPED.contains(rest + "ه")
        || ArabicWords.SHIPPED.contains(rest + "ي");
  }
}
