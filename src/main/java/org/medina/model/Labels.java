package org.medina.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The names of one thing in several languages.
 *
 * @param byLanguage a name for each language that has one; at least one
 */
public record Labels(Map<Language, String> byLanguage) {
  public Labels {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("a thing needs a label in at least one language");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** The label in the wanted language, else in English, French, Arabic, else the first there is. */
  public String in(Language wanted) {
    for (Language language :
        new Language[] {wanted, Language.ENGLISH, Language.FRENCH, Language.ARABIC}) {
      String label = byLanguage.get(language);
      if (label != null) {
        return label;
      }
    }
    return byLanguage.values().iterator().next();
  }
}
