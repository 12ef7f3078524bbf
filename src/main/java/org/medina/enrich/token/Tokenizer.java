package org.medina.enrich.token;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Cuts text of any of the three languages into tokens, whether or not a program has already put
 * spaces around its punctuation.
 *
 * <p>Hyphened words stay whole, French elisions ({@code l'}, {@code d'}) and the English genitive
 * and the Arabic "and" are tokens of their own, initials and the usual abbreviations keep their
 * full stop.
 */
public final class Tokenizer {
  /** Abbreviations that stand before names and keep their full stop. */
  private static final Set<String> ABBREVIATIONS =
      Set.of(
          "mr", "mrs", "ms", "dr", "prof", "gen", "col", "lt", "sgt", "capt", "cpl", "maj", "rev",
          "sen", "rep", "gov", "hon", "st", "ste", "jr", "sr", "mm", "mme", "mlle", "mgr", "me",
          "pr", "gal", "adm", "cmdr", "sheikh", "al", "no", "vs");

  /** Words that lose their vowel before a vowel, in front of which French puts an apostrophe. */
  private static final Set<String> ELIDED =
      Set.of("l", "d", "c", "qu", "jusqu", "lorsqu", "puisqu", "quelqu");

  private static final Set<String> ELIDED_BEFORE_SMALL_LETTERS = Set.of("j", "m", "t", "s", "n");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int position;

  private Tokenizer(String text) {
    this.text = text;
  }

  /** The tokens of a text, in order. */
  public static List<Token> tokenize(String text) {
    var tokenizer = new Tokenizer(text);
    while (tokenizer.position < text.length()) {
      tokenizer.next();
    }
    return tokenizer.tokens;
  }

  private void next() {
    int start = position;
    int symbol = text.codePointAt(position);
    if (isWordPart(symbol)) {
      scanWord(start);
      addWord(start);
    } else if (isGenitive(position)) {
      position += 2;
      add(start);
    } else {
      position += Character.charCount(symbol);
      if (!Character.isWhitespace(symbol) && !isInvisible(symbol)) {
        add(start);
      }
    }
  }

  private void addWord(int start) {
    String word = text.substring(start, position);
    String before = tokens.isEmpty() ? "" : tokens.getLast().text();
    if (ArabicConjunction.begins(word) && !ArabicConjunction.isRuledOutBehind(before)) {
      tokens.add(new Token(word.substring(0, 1), start));
      tokens.add(new Token(word.substring(1), start + 1));
    } else {
      tokens.add(new Token(word, start));
    }
  }

  private void add(int start) {
    tokens.add(new Token(text.substring(start, position), start));
  }

  private void scanWord(int start) {
    while (position < text.length()) {
      int symbol = text.codePointAt(position);
      if (isApostrophe(symbol) && isElision(start)) {
        position++;
        return;
      }
      if (!isWordPart(symbol) && !joins(start, symbol)) {
        break;
      }
      position += Character.charCount(symbol);
    }
    keepFullStop(start);
  }

  /** Whether a mark between two word parts belongs to the word. */
  private boolean joins(int start, int symbol) {
    if (position + 1 >= text.length() || !isWordPart(text.codePointAt(position + 1))) {
      return false;
    }
    return switch (symbol) {
      case '-', '\u2010', '\u2011', '&' -> true;
      case '\'', '\u2019', '\u02bc' -> !isGenitive(position);
      case '.', ',' -> joinsShortParts(start);
      default -> false;
    };
  }

  /** Full stops inside acronyms; stops and commas inside numbers. */
  private boolean joinsShortParts(int start) {
    char before = text.charAt(position - 1);
    if (Character.isDigit(before)) {
      return Character.isDigit(text.charAt(position + 1));
    }
    boolean single = position - start == 1 || text.charAt(position - 2) == '.';
    return text.charAt(position) == '.'
        && single
        && Character.isUpperCase(before)
        && (position + 2 >= text.length() || !isWordPart(text.codePointAt(position + 2)));
  }

  private boolean isElision(int start) {
    if (position - start > 7) {
      return false;
    }
    String before = text.substring(start, position).toLowerCase(Locale.ROOT);
    return ELIDED.contains(before)
        || (ELIDED_BEFORE_SMALL_LETTERS.contains(before)
            && position + 1 < text.length()
            && !Character.isUpperCase(text.charAt(position + 1)));
  }

  private static boolean isApostrophe(int symbol) {
    return symbol == '\'' || symbol == '\u2019' || symbol == '\u02bc';
  }

  private boolean isGenitive(int at) {
    char symbol = text.charAt(at);
    return (symbol == '\'' || symbol == '\u2019')
        && at + 1 < text.length()
        && (text.charAt(at + 1) == 's' || text.charAt(at + 1) == 'S')
        && (at + 2 >= text.length() || !isWordPart(text.codePointAt(at + 2)));
  }

  private void keepFullStop(int start) {
    if (position >= text.length() || text.charAt(position) != '.') {
      return;
    }
    String word = text.substring(start, position);
    boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
    boolean acronym = word.length() > 2 && word.charAt(word.length() - 2) == '.';
    if (initial || acronym || ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT))) {
      position++;
    }
  }

  private static boolean isWordPart(int symbol) {
    return Character.isLetterOrDigit(symbol)
        || symbol == '_'
        || symbol == '\u0640'
        || isMark(symbol);
  }

  private static boolean isMark(int symbol) {
    int type = Character.getType(symbol);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private static boolean isInvisible(int symbol) {
    int type = Character.getType(symbol);
    return type == Character.FORMAT || type == Character.CONTROL || symbol == '\u00a0';
  }
}
