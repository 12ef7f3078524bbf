package org.medina.text.language;

import org.jspecify.annotations.Nullable;

/** The scripts that are told apart before words are looked at. */
enum Script {
  LATIN(null),
  ARABIC(null),
  CYRILLIC(null),
  HEBREW("he"),
  GREEK("el"),
  ARMENIAN("hy"),
  GEORGIAN("ka"),
  DEVANAGARI("hi"),
  BENGALI("bn"),
  THAI("th"),
  HANGUL("ko"),
  KANA("ja"),
  HAN("zh"),
  TIFINAGH("zgh"),
  ETHIOPIC("am"),
  TAMIL("ta"),
  NONE(null);

  private final @Nullable String onlyLanguage;

  Script(@Nullable String onlyLanguage) {
    this.onlyLanguage = onlyLanguage;
  }

  /** The one language that news in this script is written in, or null. */
  @Nullable String onlyLanguage() {
    return onlyLanguage;
  }

  static Script of(int codePoint) {
    if (codePoint < 0x250) {
      return Character.isLetter(codePoint) ? LATIN : NONE;
    }
    if (!Character.isLetter(codePoint)) {
      return NONE;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case LATIN -> LATIN;
      case ARABIC -> ARABIC;
      case CYRILLIC -> CYRILLIC;
      case HEBREW -> HEBREW;
      case GREEK -> GREEK;
      case ARMENIAN -> ARMENIAN;
      case GEORGIAN -> GEORGIAN;
      case DEVANAGARI -> DEVANAGARI;
      case BENGALI -> BENGALI;
      case THAI -> THAI;
      case HANGUL -> HANGUL;
      case HIRAGANA, KATAKANA -> KANA;
      case HAN -> HAN;
      case TIFINAGH -> TIFINAGH;
      case ETHIOPIC -> ETHIOPIC;
      case TAMIL -> TAMIL;
      default -> NONE;
    };
  }
}
