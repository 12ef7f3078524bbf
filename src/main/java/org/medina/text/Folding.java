package org.medina.text;

import java.text.Normalizer;

/**
 * Writes a word the way it is compared: lower case, without marks, one form for each Arabic letter
 * that is written in several ways, European digits.
 *
 * <p>Folded are: Latin diacritics and ligatures; Arabic vowel marks and tatweel; alef with hamza or
 * madda to alef, alef maksura and Persian ya to ya, ta marbuta to ha, hamza on waw and ya to the
 * bare letter where all write it on the same one, Persian kaf to kaf; Arabic-Indic and Persian
 * digits to 0-9.
 */
public final class Folding {
  private Folding() {}

  /** The folded form of a text; invisible direction and joining marks disappear. */
  public static String fold(String text) {
    if (isPlainAscii(text)) {
      return text;
    }
    String decomposed = Normalizer.normalize(reseated(text), Normalizer.Form.NFKD);
    StringBuilder folded = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(symbol -> appendFolded(symbol, folded));
    return folded.toString();
  }

  /** Egypt writes شئون and مسئول where others write شؤون and مسؤول, the Maghreb هيأة for هيئة. */
  private static String reseated(String text) {
    return text.replace("ئو", "ؤو").replace("يأة", "يئة");
  }

  private static boolean isPlainAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      char symbol = text.charAt(i);
      if (symbol >= 0x80 || (symbol >= 'A' && symbol <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static void appendFolded(int symbol, StringBuilder folded) {
    switch (symbol) {
      case 'ـ', '\u200c', '\u200d', '\u200e', '\u200f', '\u061c', '\u00ad' -> {}
      case 'ٱ' -> folded.append('ا');
      case 'ى', 'ی', 'ې' -> folded.append('ي');
      case 'ة', 'ە', 'ہ', 'ۀ' -> folded.append('ه');
      case 'ک' -> folded.append('ك');
      case 'œ', 'Œ' -> folded.append("oe");
      case 'æ', 'Æ' -> folded.append("ae");
      case 'ß' -> folded.append("ss");
      case 'ø', 'Ø' -> folded.append('o');
      case 'ł', 'Ł' -> folded.append('l');
      case 'ı' -> folded.append('i');
      case 'đ', 'Đ' -> folded.append('d');
      case '’', '‘', 'ʼ', 'ʿ', 'ʾ' -> folded.append('\'');
      default -> appendOther(symbol, folded);
    }
  }

  private static void appendOther(int symbol, StringBuilder folded) {
    int type = Character.getType(symbol);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return;
    }
    if (type == Character.DECIMAL_DIGIT_NUMBER) {
      folded.append((char) ('0' + Character.digit(symbol, 10)));
      return;
    }
    folded.appendCodePoint(Character.toLowerCase(symbol));
  }
}
