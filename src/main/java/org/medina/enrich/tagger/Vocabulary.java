package org.medina.enrich.tagger;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.medina.enrich.lexicon.Lexicons;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.PlaceLexicon;
import org.medina.enrich.lexicon.WordClusters;
import org.medina.enrich.lexicon.WordKinds;
import org.medina.enrich.lexicon.WordList;
import org.medina.model.Language;
import org.medina.text.name.NameFolding;

/**
 * The word lists that the features ask.
 *
 * @param names how common words are in names
 * @param titles words before names
 * @param organisations words of organisations' names
 * @param said verbs of speech
 * @param places words of country and city names
 * @param kinds words that places, teams, papers and works are called by
 * @param everyday everyday words and given names
 * @param towns names of the world's towns
 * @param clusters classes of words in the same company, of languages that have them
 */
public record Vocabulary(
    NameLexicon names,
    WordList titles,
    WordList organisations,
    WordList said,
    WordList places,
    WordList kinds,
    WordKinds everyday,
    PlaceLexicon towns,
    WordClusters clusters) {

  /** The lists for a language that come with the program. */
  public static Vocabulary of(Language language, Lexicons lexicons) {
    return new Vocabulary(
        lexicons.names(),
        lexicons.titles().of(language),
        WordList.read("organisation-words"),
        WordList.read("said"),
        placeWords(Locale.of(language.code())),
        WordList.read("place-words"),
        lexicons.kinds(),
        lexicons.places(),
        WordClusters.shipped(language.code()));
  }

  /** The words of the large cities and the platform's (CLDR's) countries, but short ones. */
  private static WordList placeWords(Locale language) {
    Set<String> words = new HashSet<>(WordList.read("/org/medina/enrich/place/cities").words());
    words.removeIf(word -> word.length() <= 3);
    for (String code : Locale.getISOCountries()) {
      String name = Locale.of("", code).getDisplayCountry(language);
      for (String word : name.split("[ (),&-]+")) {
        if (word.length() > 3) {
          words.add(NameFolding.fold(word));
        }
      }
    }
    return new WordList(words);
  }
}
