package org.medina.extract.tree;

/** Text that is being gathered for one block. */
final class BlockBuffer {
  private static final int MAX_LENGTH = 200_000;

  private final StringBuilder text = new StringBuilder();
  private boolean blank = true;
  private int chars;
  private int linkChars;

  void append(String run, boolean inLink) {
    for (int i = 0; i < run.length() && text.length() < MAX_LENGTH; i++) {
      char c = run.charAt(i);
      if (c == ' '
          || c == '\n'
          || c == '\t'
          || c == '\r'
          || c == '\u00A0'
          || Character.isWhitespace(c)) {
        if (!blank) {
          text.append(' ');
        }
        blank = true;
      } else if (c != '\u00AD' && c != '\u200B' && c != '\uFEFF') {
        text.append(c);
        blank = false;
        count(c, inLink);
      }
    }
  }

  private void count(char c, boolean inLink) {
    if (c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || Character.isLetterOrDigit(c)) {
      // A sentence takes half as many ideographs and kana as letters.
      int weight = c >= '\u3040' && c <= '\u9FFF' ? 2 : 1;
      chars += weight;
      if (inLink) {
        linkChars += weight;
      }
    }
  }

  boolean isEmpty() {
    return chars == 0;
  }

  int chars() {
    return chars;
  }

  int linkChars() {
    return linkChars;
  }

  String text() {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == ' ') {
      end--;
    }
    return text.substring(0, end);
  }

  void clear() {
    text.setLength(0);
    blank = true;
    chars = 0;
    linkChars = 0;
  }
}
