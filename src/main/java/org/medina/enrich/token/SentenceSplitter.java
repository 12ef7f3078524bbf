package org.medina.enrich.token;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into sentences at line ends and at full stops that do not belong to a word. */
public final class SentenceSplitter {
  /** Longer stretches are cut here: no sentence of a newspaper is, and time stays bounded. */
  private static final int MAX_TOKENS = 250;

  private SentenceSplitter() {}

  /** The sentences of a text, in order. Empty for a text without words. */
  public static List<Sentence> split(String text) {
    List<Sentence> sentences = new ArrayList<>();
    List<Token> open = new ArrayList<>();
    List<Token> tokens = Tokenizer.tokenize(text);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      open.add(token);
      boolean last = i + 1 == tokens.size();
      if (last || open.size() == MAX_TOKENS || endsBetween(text, token, tokens.get(i + 1))) {
        sentences.add(new Sentence(open));
        open.clear();
      }
    }
    return sentences;
  }

  private static boolean endsBetween(String text, Token token, Token next) {
    boolean gap = next.start() > token.end();
    if (gap && text.substring(token.end(), next.start()).indexOf('\n') >= 0) {
      return true;
    }
    return switch (token.text()) {
      case ".", "…" -> gap && !isSmall(next);
      case "!", "?", "؟", "۔" -> gap && !isSmall(next) && !isClosing(next);
      default -> false;
    };
  }

  private static boolean isSmall(Token token) {
    return Character.isLowerCase(token.text().codePointAt(0)) || isClosing(token);
  }

  private static boolean isClosing(Token token) {
    return switch (token.text()) {
      case "»", "”", ")", "]", "," -> true;
      default -> false;
    };
  }
}
