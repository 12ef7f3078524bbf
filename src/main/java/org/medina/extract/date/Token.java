package org.medina.extract.date;

import java.util.ArrayList;
import java.util.List;

/**
 * A number, a word or a single mark of a folded text.
 *
 * @param kind which of the three
 * @param text as it stands in the folded text
 * @param number value of a number of up to 18 digits, else -1
 * @param start where it begins in the folded text
 * @param spaced whether a blank stands before it
 */
record Token(Kind kind, String text, long number, int start, boolean spaced) {
  enum Kind {
    NUMBER,
    WORD,
    MARK
  }

  private static final int MOST = 250;

  boolean is(char mark) {
    return kind == Kind.MARK && text.charAt(0) == mark;
  }

  boolean isNumber() {
    return kind == Kind.NUMBER;
  }

  boolean isNumber(int low, int high, int digits) {
    return kind == Kind.NUMBER && text.length() <= digits && number >= low && number <= high;
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  int value() {
    return (int) number;
  }

  static List<Token> of(String folded) {
    List<Token> tokens = new ArrayList<>();
    int i = 0;
    boolean spaced = false;
    while (i < folded.length() && tokens.size() < MOST) {
      char c = folded.charAt(i);
      if (Character.isWhitespace(c)) {
        spaced = true;
        i++;
        continue;
      }
      int end = end(folded, i);
      String text = folded.substring(i, end);
      Kind kind = isDigit(c) ? Kind.NUMBER : Character.isLetter(c) ? Kind.WORD : Kind.MARK;
      long number = kind == Kind.NUMBER && text.length() <= 18 ? Long.parseLong(text) : -1;
      tokens.add(new Token(kind, text, number, i, spaced));
      spaced = false;
      i = end;
    }
    return tokens;
  }

  private static int end(String text, int start) {
    char first = text.charAt(start);
    int end = start + 1;
    if (isDigit(first)) {
      while (end < text.length() && isDigit(text.charAt(end))) {
        end++;
      }
    } else if (Character.isLetter(first)) {
      boolean ideograph = Character.isIdeographic(first);
      while (!ideograph && end < text.length() && Character.isLetter(text.charAt(end))) {
        end++;
      }
    }
    return end;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
