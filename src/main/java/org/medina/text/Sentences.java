package org.medina.text;

/** Finds the sentence around a place in a text, for evidence that people read. */
public final class Sentences {
  private static final int LONGEST = 400;

  private Sentences() {}

  /** The sentence that holds this place, at most 400 chars on either side. */
  public static String around(String text, int at) {
    int start = at;
    while (start > 0 && at - start < LONGEST && !endsBefore(text, start)) {
      start--;
    }
    int end = at;
    while (end < text.length() && end - at < LONGEST && !(end > at && endsBefore(text, end))) {
      end++;
    }
    return text.substring(start, end).strip();
  }

  private static boolean endsBefore(String text, int position) {
    char before = text.charAt(position - 1);
    if (before == '\n') {
      return true;
    }
    boolean mark = ".!?؟۔…".indexOf(before) >= 0;
    boolean space = position < text.length() && Character.isWhitespace(text.charAt(position));
    // An initial or a title such as "Mr." does not end a sentence.
    boolean shortWord = position >= 4 && before == '.' && isShortWord(text, position - 1);
    return mark && space && !shortWord;
  }

  private static boolean isShortWord(String text, int dot) {
    int start = dot;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return dot - start <= 3 && dot > start && Character.isUpperCase(text.charAt(start));
  }
}
