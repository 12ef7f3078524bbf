package org.medina.search.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.medina.text.Folding;

/** Country names in English, French and Arabic, as the platform's CLDR data gives them. */
final class CountryWords {
  private static final Map<String, String> CODES = codes();

  private CountryWords() {}

  private static Map<String, String> codes() {
    Map<String, String> codes = new HashMap<>();
    for (String code : Locale.getISOCountries()) {
      codes.put(Folding.fold(code), code);
      for (String language : List.of("en", "fr", "ar")) {
        String name = Locale.of("", code).getDisplayCountry(Locale.of(language));
        codes.putIfAbsent(Folding.fold(name), code);
      }
    }
    return Map.copyOf(codes);
  }

  /** ISO 3166 alpha-2 code of the country with this code or name. */
  static Optional<String> code(String typed) {
    return Optional.ofNullable(CODES.get(Folding.fold(typed.strip())));
  }
}
