package org.medina.enrich.token;

/**
 * A word or punctuation mark.
 *
 * @param text the characters as written
 * @param start offset of its first character in the text
 */
public record Token(String text, int start) {
  /** Offset behind its last character. */
  public int end() {
    return start + text.length();
  }

  /** Whether it begins with an upper-case letter. */
  public boolean isCapitalised() {
    return Character.isUpperCase(text.codePointAt(0)) || Character.isTitleCase(text.codePointAt(0));
  }

  /** Whether it begins with a letter. */
  public boolean isWord() {
    return Character.isLetter(text.codePointAt(0));
  }
}
