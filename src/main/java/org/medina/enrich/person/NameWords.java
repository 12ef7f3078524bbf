package org.medina.enrich.person;

import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.Nationalities;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.tagger.ArabicClitics;
import org.medina.enrich.tagger.Vocabulary;
import org.medina.text.name.NameFolding;

/** What the rules about names need to know of the words in and around them. */
final class NameWords {
  private final Vocabulary vocabulary;
  private final Nationalities nationalities = Nationalities.shipped();
  private final WordList before = WordList.read("facilities-before");
  private final WordList behind = WordList.read("facilities-behind");

  NameWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  NameLexicon lexicon() {
    return vocabulary.names();
  }

  /** Whether a word, perhaps with a full stop or an Arabic preposition, is a title. */
  boolean isTitle(String word) {
    String folded = NameFolding.fold(word);
    String stem = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    return vocabulary.titles().contains(stem)
        || vocabulary.titles().contains(ArabicClitics.bare(stem));
  }

  boolean isNationality(String word) {
    return nationalities.contains(word);
  }

  boolean isOrganisation(String word) {
    return vocabulary.organisations().contains(NameFolding.fold(word));
  }

  boolean isVerbOfSpeech(String word) {
    return vocabulary.said().contains(NameFolding.fold(word));
  }

  /** Whether a building or body is named by what follows this word. */
  boolean opensFacility(String word) {
    return before.contains(ArabicClitics.bare(NameFolding.fold(word)));
  }

  /** Whether a building or body is named by what precedes this word. */
  boolean closesFacility(String word) {
    return Character.isUpperCase(word.codePointAt(0)) && behind.contains(NameFolding.fold(word));
  }

  static boolean isArabic(String word) {
    int first = word.codePointAt(0);
    return Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC
        && Character.isLetter(first);
  }
}
