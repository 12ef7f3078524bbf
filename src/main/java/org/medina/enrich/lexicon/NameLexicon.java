package org.medina.enrich.lexicon;

import java.util.Set;
import org.medina.text.name.NameFolding;

/**
 * How common a word is as part of people's names, in either script: 0 for a word that is in no
 * name, else 1 (rare) to {@value #MAX_LEVEL} (very common).
 */
public final class NameLexicon {
  /** The level of the most common names. */
  public static final int MAX_LEVEL = 4;

  private static final Set<String> PREPOSITIONS =
      Set.of("على", "إلى", "الى", "لدى", "حتى", "سوى", "في", "عن", "من", "أن", "إن", "ان");

  private final HashedLevels levels = HashedLevels.read("names");

  private NameLexicon() {}

  /** Reads the lexicon that comes with the program. */
  public static NameLexicon shipped() {
    return new NameLexicon();
  }

  /**
   * The level of a word as written. Folding makes على "on" and the name علي one word; the written
   * form tells them apart.
   */
  public int levelOf(String word) {
    return PREPOSITIONS.contains(word) ? 0 : level(NameFolding.fold(word));
  }

  /** The level of a folded word; of a hyphenated one, that of its rarest part. */
  public int level(String folded) {
    int hyphen = folded.indexOf('-');
    if (hyphen > 0 && hyphen < folded.length() - 1) {
      return Math.min(level(folded.substring(0, hyphen)), level(folded.substring(hyphen + 1)));
    }
    return levels.level(HashedLevels.hash(folded));
  }
}
