package org.medina.enrich.lexicon;

/**
 * How large the places of a name are: 0 for what is no place's name, else 1 (a small town) to 4 (a
 * city of half a million or more, a region, a country), and {@value #BODY} for the name of a team
 * or company. Arabic names are few.
 */
public final class PlaceLexicon {
  /** The level of names of teams and companies. */
  public static final int BODY = 5;

  /** How many words a name may have to be found. */
  public static final int LONGEST = 4;

  private final HashedLevels levels = HashedLevels.read("places");

  private PlaceLexicon() {}

  /** Reads the lexicon that comes with the program. */
  public static PlaceLexicon shipped() {
    return new PlaceLexicon();
  }

  /**
   * The levels of the first word, of the first two together and so on.
   *
   * @param folded folded words that follow each other, at most {@value #LONGEST}
   */
  public int[] levels(String... folded) {
    int[] found = new int[folded.length];
    int state = HashedLevels.start();
    for (int i = 0; i < found.length; i++) {
      state = HashedLevels.extended(i == 0 ? state : HashedLevels.extended(state, " "), folded[i]);
      found[i] = levels.level(HashedLevels.mixed(state));
    }
    return found;
  }
}
