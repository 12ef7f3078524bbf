package org.medina.enrich.tagger;

import org.medina.enrich.lexicon.WordClusters;
import org.medina.text.name.NameFolding;

/**
 * What the features need to know of a word regardless of where it stands.
 *
 * @param folded the folded word
 * @param bare Arabic words without the one-letter conjunctions and prepositions in front; other
 *     words as folded
 * @param shape capitals, small letters, digits and marks, runs shortened
 * @param capitalised whether it begins with a capital
 * @param level how common it is in names, see {@link org.medina.enrich.lexicon.NameLexicon}
 * @param bareLevel the level of the bare form
 * @param flags which word lists have it, one bit for each list
 * @param kinds whether it is an everyday word or a given name, see {@link
 *     org.medina.enrich.lexicon.WordKinds}
 * @param fine its fine class, see {@link org.medina.enrich.lexicon.WordClusters}; 0 for none
 * @param coarse its coarse class; 0 for none
 */
record WordFacts(
    String folded,
    String bare,
    String shape,
    boolean capitalised,
    int level,
    int bareLevel,
    int flags,
    int kinds,
    int fine,
    int coarse) {
  static final int TITLE = 1;
  static final int ORGANISATION = 2;
  static final int SAID = 4;
  static final int PLACE = 8;
  static final int INITIAL = 16;
  static final int KIND = 32;

  /** What stands in for the words before a sentence's first and behind its last. */
  static final WordFacts EDGE = new WordFacts("\u0002", "\u0002", "#", false, 0, 0, 0, 0, 0, 0);

  boolean has(int flag) {
    return (flags & flag) != 0;
  }

  /** Facts of a word, looked up in the word lists. */
  static WordFacts of(String word, Vocabulary vocabulary) {
    String folded = NameFolding.fold(word);
    String bare = ArabicClitics.bare(folded);
    int level = level(word, folded, vocabulary);
    int cluster = cluster(folded, bare, vocabulary.clusters());
    int bareLevel = bare.equals(folded) ? level : level(bare, bare, vocabulary);
    return new WordFacts(
        folded,
        bare,
        WordShape.of(word),
        Character.isUpperCase(word.codePointAt(0)),
        level,
        bareLevel,
        flags(word, folded, bare, vocabulary),
        vocabulary.everyday().of(bare),
        cluster >> 8,
        cluster & 0xff);
  }

  /** Names written together, such as عبدالواحد, are rare one by one and common as a kind. */
  private static int level(String word, String folded, Vocabulary vocabulary) {
    int level = vocabulary.names().levelOf(word);
    return folded.startsWith("عبدال") && folded.length() > 6 ? Math.max(level, 3) : level;
  }

  /** The classes of the word as it is written, else without what is written onto it. */
  private static int cluster(String folded, String bare, WordClusters clusters) {
    if (clusters.isEmpty()) {
      return 0;
    }
    int cluster = clusters.of(WordClusters.form(folded));
    return cluster == 0 ? clusters.of(bare) : cluster;
  }

  private static int flags(String word, String folded, String bare, Vocabulary vocabulary) {
    String stem = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    int flags = 0;
    flags |= vocabulary.titles().contains(stem) || vocabulary.titles().contains(bare) ? TITLE : 0;
    flags |= vocabulary.organisations().contains(bare) ? ORGANISATION : 0;
    flags |= vocabulary.said().contains(folded) ? SAID : 0;
    flags |= vocabulary.places().contains(bare) ? PLACE : 0;
    flags |= vocabulary.kinds().contains(bare) ? KIND : 0;
    flags |= word.length() == 2 && word.charAt(1) == '.' ? INITIAL : 0;
    return flags;
  }
}
