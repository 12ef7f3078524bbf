package org.medina.enrich.place;

import java.util.Locale;
import java.util.regex.Pattern;
import org.medina.text.Folding;

/**
 * The words around a mention.
 *
 * @param text the text
 * @param start first char of the mention
 * @param end behind its last char
 */
record Context(String text, int start, int end) {
  private static final int WORD = 40;
  private static final Pattern ELISION = Pattern.compile("^[dlDL]['’](?=\\p{L})");

  /** The word before, as written; empty at the start of a sentence. */
  String before() {
    int to = start;
    while (to > 0 && Character.isWhitespace(text.charAt(to - 1)) && text.charAt(to - 1) != '\n') {
      to--;
    }
    int from = to;
    while (from > 0 && to - from < WORD && isWordPart(text.charAt(from - 1))) {
      from--;
    }
    return text.substring(from, to);
  }

  /** The word after, as written; empty before punctuation. */
  String after() {
    int from = end;
    while (from < text.length() && text.charAt(from) == ' ') {
      from++;
    }
    int to = from;
    while (to < text.length() && to - from < WORD && isWordPart(text.charAt(to))) {
      to++;
    }
    return text.substring(from, to);
  }

  /** What follows directly, as written. */
  String following(int chars) {
    return text.substring(end, Math.min(text.length(), end + chars));
  }

  /**
   * What stands directly before, as written; an article that is written onto the mention with an
   * apostrophe counts as standing before it.
   */
  String preceding(int chars) {
    String mention = mention();
    int from = start + mention.length() - unelided(mention).length();
    return text.substring(Math.max(0, from - chars), from);
  }

  /** A word without the article or preposition that is written onto it with an apostrophe. */
  static String unelided(String word) {
    return ELISION.matcher(word).replaceFirst("");
  }

  /** The mention with so many characters on either side. */
  String around(int chars) {
    return text.substring(Math.max(0, start - chars), Math.min(text.length(), end + chars));
  }

  String mention() {
    return text.substring(start, end);
  }

  String foldedBefore() {
    return Folding.fold(before()).toLowerCase(Locale.ROOT);
  }

  String foldedAfter() {
    return Folding.fold(after()).toLowerCase(Locale.ROOT);
  }

  boolean isFollowedByCapital() {
    String next = after();
    return !next.isEmpty() && Character.isUpperCase(next.charAt(0));
  }

  private static boolean isWordPart(char symbol) {
    return Character.isLetterOrDigit(symbol)
        || symbol == '\''
        || symbol == '’'
        || symbol == '-'
        || Character.getType(symbol) == Character.NON_SPACING_MARK;
  }
}
