package org.medina.enrich.token;

import java.util.List;

/**
 * A sentence, headline or other stretch of text that no name crosses.
 *
 * @param tokens its tokens in text order, at least one
 */
public record Sentence(List<Token> tokens) {
  public Sentence {
    tokens = List.copyOf(tokens);
    if (tokens.isEmpty()) {
      throw new IllegalArgumentException("a sentence has at least one token");
    }
  }

  /** Number of tokens. */
  public int size() {
    return tokens.size();
  }

  /** The token at this position. */
  public Token token(int position) {
    return tokens.get(position);
  }

  /** The characters as written at this position. */
  public String word(int position) {
    return tokens.get(position).text();
  }

  /** Offset of its first character in the text. */
  public int start() {
    return tokens.getFirst().start();
  }

  /** Offset behind its last character in the text. */
  public int end() {
    return tokens.getLast().end();
  }
}
