package org.medina.enrich.lexicon;

/**
 * The word tables that serve every language alike.
 *
 * @param names how common words are in names
 * @param kinds everyday words and given names
 * @param places names of the world's towns
 * @param titles words before names
 */
public record Lexicons(NameLexicon names, WordKinds kinds, PlaceLexicon places, Titles titles) {
  /** Reads the tables that come with the program. */
  public static Lexicons shipped() {
    return new Lexicons(
        NameLexicon.shipped(), WordKinds.shipped(), PlaceLexicon.shipped(), new Titles());
  }
}
