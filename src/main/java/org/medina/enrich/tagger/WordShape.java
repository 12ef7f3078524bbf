package org.medina.enrich.tagger;

/** The outline of a word: {@code McDonald's} is {@code XxXx'x}, {@code 2023} is {@code 99}. */
final class WordShape {
  private WordShape() {}

  static String of(String word) {
    var shape = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      char kind = kind(word.charAt(i));
      int size = shape.length();
      boolean repeated = size > 0 && shape.charAt(size - 1) == kind;
      boolean twice = repeated && size > 1 && shape.charAt(size - 2) == kind;
      if (!repeated || (!twice && (kind == 'X' || kind == '9'))) {
        shape.append(kind);
      }
      if (shape.length() == 10) {
        break;
      }
    }
    return shape.toString();
  }

  private static char kind(char symbol) {
    if (Character.isUpperCase(symbol)) {
      return 'X';
    }
    if (Character.isLowerCase(symbol)) {
      return 'x';
    }
    if (Character.isLetter(symbol)) {
      return 'a';
    }
    if (Character.isDigit(symbol)) {
      return '9';
    }
    return symbol;
  }
}
