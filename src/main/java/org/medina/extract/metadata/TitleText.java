package org.medina.extract.metadata;

import java.text.Normalizer;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Text of titles: cleaned for readers, folded for comparison. */
public final class TitleText {
  private static final int LONGEST = 2000;

  private TitleText() {}

  /** The text of a heading without hidden parts, buttons and pictures. */
  public static String of(Element heading) {
    if (heading.childrenSize() == 0) {
      return clean(heading.text());
    }
    Element copy = heading.clone();
    copy.select("script,style,button,svg,[hidden],.visually-hidden,.sr-only,.screen-reader-text")
        .remove();
    String text = clean(copy.text());
    return text.isEmpty() ? clean(heading.text()) : text;
  }

  /** Entities that were escaped twice resolved, marks of direction removed, blanks collapsed. */
  public static String clean(String raw) {
    String text = raw.length() > LONGEST ? raw.substring(0, LONGEST) : raw;
    if (text.indexOf('&') >= 0 && text.indexOf(';') >= 0) {
      text = Parser.unescapeEntities(text, false);
    }
    StringBuilder out = new StringBuilder(text.length());
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isDirectionMark(c)) {
        continue;
      }
      boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (!space) {
        out.append(c);
      } else if (!blank) {
        out.append(' ');
      }
      blank = space;
    }
    return out.toString().strip();
  }

  private static boolean isDirectionMark(char c) {
    return c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || c == '\uFEFF'
        || c == '\u200B'
        || c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069';
  }

  /** Letters and digits only, lower case, compatibility forms resolved. */
  public static String fold(String title) {
    String plain = Normalizer.normalize(title, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(plain.length());
    int point;
    for (int i = 0; i < plain.length(); i += Character.charCount(point)) {
      point = plain.codePointAt(i);
      if (Character.isLetterOrDigit(point)) {
        out.appendCodePoint(point);
      }
    }
    return out.toString();
  }
}
