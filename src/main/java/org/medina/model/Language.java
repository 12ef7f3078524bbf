package org.medina.model;

import java.util.Locale;

/**
 * A language by its ISO 639 code, such as {@code ar}, {@code fr} or {@code ckb}.
 *
 * @param code lower-case ISO 639-1 code, or the ISO 639-3 code where there is no shorter one
 */
public record Language(String code) {
  public static final Language ARABIC = new Language("ar");
  public static final Language FRENCH = new Language("fr");
  public static final Language ENGLISH = new Language("en");

  /** The language of a text that could not be told. */
  public static final Language UNKNOWN = new Language("und");

  public Language {
    if (!code.matches("[a-z]{2,3}")) {
      throw new IllegalArgumentException("not an ISO 639 code: " + code);
    }
  }

  /** Reads a BCP 47 tag such as {@code ar-MA}; anything unreadable is {@link #UNKNOWN}. */
  public static Language ofTag(String tag) {
    String code = Locale.forLanguageTag(tag.strip().replace('_', '-')).getLanguage();
    return code.matches("[a-z]{2,3}") ? new Language(code) : UNKNOWN;
  }

  /** Whether the language is written from right to left. */
  public boolean isRightToLeft() {
    return switch (code) {
      case "ar", "fa", "ur", "he", "yi", "ckb", "ps", "sd", "ug", "dv", "syr", "arz" -> true;
      default -> false;
    };
  }

  @Override
  public String toString() {
    return code;
  }
}
