package org.medina.text.name;

import java.text.Normalizer;
import java.util.Locale;

/**
 * One form for the ways of writing the same word: small letters, no Latin diacritics, no Arabic
 * vowel marks or tatweel, one alef, one ya, one final ha.
 */
public final class NameFolding {
  private NameFolding() {}

  /** The folded form of a word or name. */
  public static String fold(String word) {
    if (isSmallAscii(word)) {
      return word;
    }
    String decomposed = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD);
    var folded = new StringBuilder(decomposed.length());
    decomposed.codePoints().forEach(symbol -> appendFolded(folded, symbol));
    return folded.toString();
  }

  private static boolean isSmallAscii(String word) {
    for (int i = 0; i < word.length(); i++) {
      char symbol = word.charAt(i);
      if (symbol >= 128 || (symbol >= 'A' && symbol <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static void appendFolded(StringBuilder folded, int symbol) {
    int type = Character.getType(symbol);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT || symbol == '\u0640') {
      return;
    }
    switch (symbol) {
      case 'ı' -> folded.append('i');
      case 'ø' -> folded.append('o');
      case 'đ', 'ð' -> folded.append('d');
      case 'ł' -> folded.append('l');
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      case 'ß' -> folded.append("ss");
      case '’', 'ʼ', '‘' -> folded.append('\'');
      case 'ٱ' -> folded.append('ا');
      case 'ى', 'ی' -> folded.append('ي');
      case 'ة' -> folded.append('ه');
      case 'ک' -> folded.append('ك');
      default -> folded.appendCodePoint(symbol);
    }
  }
}
