package org.medina.enrich.lexicon;

import java.util.HashMap;
import java.util.Map;
import org.medina.model.Language;

/** Words that stand before a name: forms of address, offices, professions. */
public final class Titles {
  private final Map<Language, WordList> byLanguage = new HashMap<>();

  /** The titles of the three languages. */
  public Titles() {
    for (Language language : new Language[] {Language.ARABIC, Language.FRENCH, Language.ENGLISH}) {
      byLanguage.put(language, WordList.read("titles." + language.code()));
    }
  }

  /** The titles of a language; those of English for a language without a list. */
  public WordList of(Language language) {
    WordList list = byLanguage.get(language);
    return list == null
        ? byLanguage.getOrDefault(Language.ENGLISH, new WordList(java.util.Set.of()))
        : list;
  }
}
