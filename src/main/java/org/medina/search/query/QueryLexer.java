package org.medina.search.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a query into words, phrases and signs; any input gives some tokens. */
final class QueryLexer {
  private static final String OPENING = "\"“”«»„‟";
  private static final Set<String> OR = Set.of("OR", "OU", "أو", "او", "|");
  private static final Set<String> FIELDS = Set.of("title", "person", "country", "site", "date");
  private static final int MOST_TOKENS = 64;

  /** What a token is. */
  enum Kind {
    WORD,
    PHRASE,
    FIELD,
    OR,
    NOT,
    OPEN,
    CLOSE
  }

  /**
   * A token.
   *
   * @param kind what it is
   * @param text its text, without signs
   */
  record Token(Kind kind, String text) {}

  private final String query;
  private final List<Token> tokens = new ArrayList<>();
  private boolean unbalanced;
  private int position;

  QueryLexer(String query) {
    this.query = query;
    while (position < query.length() && tokens.size() < MOST_TOKENS) {
      next();
    }
  }

  List<Token> tokens() {
    return tokens;
  }

  boolean hasUnbalancedQuote() {
    return unbalanced;
  }

  boolean isCut() {
    return position < query.length();
  }

  private void next() {
    char sign = query.charAt(position);
    if (OPENING.indexOf(sign) >= 0) {
      phrase();
    } else if (sign == '(' || sign == ')') {
      tokens.add(new Token(sign == '(' ? Kind.OPEN : Kind.CLOSE, ""));
      position++;
    } else if ((sign == '-' || sign == '−') && startsWord(position + 1) && startsToken()) {
      tokens.add(new Token(Kind.NOT, ""));
      position++;
    } else if (isWordPart(sign)) {
      word();
    } else {
      position++;
    }
  }

  private boolean startsToken() {
    return position == 0
        || Character.isWhitespace(query.charAt(position - 1))
        || query.charAt(position - 1) == '(';
  }

  private boolean startsWord(int at) {
    return at < query.length()
        && (Character.isLetterOrDigit(query.charAt(at))
            || OPENING.indexOf(query.charAt(at)) >= 0
            || query.charAt(at) == '(');
  }

  private void phrase() {
    int start = ++position;
    while (position < query.length() && OPENING.indexOf(query.charAt(position)) < 0) {
      position++;
    }
    unbalanced |= position == query.length();
    String text = query.substring(start, position).strip();
    position++;
    if (!text.isEmpty()) {
      tokens.add(new Token(Kind.PHRASE, text));
    }
  }

  private void word() {
    int start = position;
    while (position < query.length() && isWordPart(query.charAt(position))) {
      position++;
    }
    String text = query.substring(start, position);
    if (position < query.length()
        && query.charAt(position) == ':'
        && FIELDS.contains(text.toLowerCase(Locale.ROOT))) {
      position++;
      tokens.add(new Token(Kind.FIELD, text.toLowerCase(Locale.ROOT)));
      return;
    }
    tokens.add(new Token(OR.contains(text) ? Kind.OR : Kind.WORD, text));
  }

  private static boolean isWordPart(char sign) {
    return !Character.isWhitespace(sign)
        && OPENING.indexOf(sign) < 0
        && "():،؛؟,;?!…".indexOf(sign) < 0;
  }
}
