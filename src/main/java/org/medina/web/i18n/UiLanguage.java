package org.medina.web.i18n;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medina.model.Language;

/** A language of the interface. */
public enum UiLanguage {
  ENGLISH(Language.ENGLISH, Locale.UK, "English"),
  FRENCH(Language.FRENCH, Locale.FRENCH, "Français"),
  // Western digits: the web leans to them in every Arab country, and the index folds all three
  // sets.
  ARABIC(Language.ARABIC, Locale.forLanguageTag("ar-u-nu-latn"), "العربية");

  private final Language language;
  private final Locale locale;
  private final String ownName;

  UiLanguage(Language language, Locale locale, String ownName) {
    this.language = language;
    this.locale = locale;
    this.ownName = ownName;
  }

  /** The language of labels and texts. */
  public Language language() {
    return language;
  }

  /** The locale for numbers, dates and country names. */
  public Locale locale() {
    return locale;
  }

  /** The language's name in itself. */
  public String ownName() {
    return ownName;
  }

  /** ISO 639-1 code, as {@code ui=} and {@code lang=} write it. */
  public String code() {
    return language.code();
  }

  /** {@code rtl} or {@code ltr}. */
  public String direction() {
    return language.isRightToLeft() ? "rtl" : "ltr";
  }

  /** The language with this code. */
  public static Optional<UiLanguage> ofCode(String code) {
    for (UiLanguage candidate : values()) {
      if (candidate.code().equals(code)) {
        return Optional.of(candidate);
      }
    }
    return Optional.empty();
  }

  /** The language whose formats this locale uses. */
  public static UiLanguage of(Locale locale) {
    return ofCode(locale.getLanguage()).orElse(ENGLISH);
  }

  /**
   * The best language for an {@code Accept-Language} header (RFC 4647 lookup); English when none of
   * them is wanted or the header is malformed.
   */
  public static UiLanguage accepted(String header) {
    try {
      List<Locale.LanguageRange> ranges = Locale.LanguageRange.parse(header);
      for (Locale.LanguageRange range : ranges) {
        String primary = range.getRange().split("-", 2)[0];
        Optional<UiLanguage> found = ofCode(primary);
        if (found.isPresent() && range.getWeight() > 0) {
          return found.get();
        }
      }
    } catch (IllegalArgumentException malformed) {
      return ENGLISH;
    }
    return ENGLISH;
  }
}
