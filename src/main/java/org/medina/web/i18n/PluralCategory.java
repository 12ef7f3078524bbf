package org.medina.web.i18n;

import java.util.List;
import java.util.Locale;

/** The plural forms of the Unicode CLDR, for whole numbers. */
public enum PluralCategory {
  ZERO,
  ONE,
  TWO,
  FEW,
  MANY,
  OTHER;

  /**
   * The form that a number takes.
   *
   * @see <a href="https://www.unicode.org/cldr/charts/48/supplemental/language_plural_rules.html">
   *     CLDR language plural rules</a>
   */
  public static PluralCategory of(UiLanguage language, long number) {
    return switch (language) {
      case ENGLISH -> number == 1 ? ONE : OTHER;
      case FRENCH -> {
        if (number == 0 || number == 1) {
          yield ONE;
        }
        yield number % 1_000_000 == 0 ? MANY : OTHER;
      }
      case ARABIC -> arabic(number);
    };
  }

  /** The forms that whole numbers take in a language. */
  public static List<PluralCategory> used(UiLanguage language) {
    return switch (language) {
      case ENGLISH -> List.of(ONE, OTHER);
      case FRENCH -> List.of(ONE, MANY, OTHER);
      case ARABIC -> List.of(values());
    };
  }

  /** The ending of a message key, such as {@code few}. */
  public String suffix() {
    return name().toLowerCase(Locale.ROOT);
  }

  private static PluralCategory arabic(long number) {
    if (number == 0) {
      return ZERO;
    }
    if (number == 1) {
      return ONE;
    }
    if (number == 2) {
      return TWO;
    }
    long hundredth = number % 100;
    if (hundredth >= 3 && hundredth <= 10) {
      return FEW;
    }
    return hundredth >= 11 ? MANY : OTHER;
  }
}
