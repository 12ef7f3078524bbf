package org.medina.enrich.person;

import java.util.Set;
import java.util.stream.Collectors;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.Nationalities;
import org.medina.enrich.lexicon.PlaceLexicon;
import org.medina.enrich.lexicon.PlaceLists;
import org.medina.enrich.lexicon.WordKinds;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.tagger.ArabicClitics;
import org.medina.enrich.tagger.Vocabulary;
import org.medina.text.name.NameFolding;

/** What the rules about names need to know of the words in and around them. */
final class NameWords {
  private static final Set<String> STORMS =
      Set.of(
          "storm",
          "hurricane",
          "cyclone",
          "typhoon",
          "tempete",
          "ouragan",
          "العاصفه",
          "عاصفه",
          "اعصار",
          "الاعصار");

  /** Too short for the vocabulary, in which they would be other words' ends. */
  private static final Set<String> SHORT_CITIES =
      Set.of("جده", "فاس", "عدن", "دبي", "حلب", "حمص", "غزه", "مكه", "قم");

  private static final Set<String> COUNTRY_SURNAMES =
      Set.of(
          "jordan",
          "israel",
          "france",
          "ireland",
          "germany",
          "chad",
          "cuba",
          "brazil",
          "georgia",
          "qatar",
          "poland",
          "romania",
          "spain",
          "benin",
          "kenya",
          "guinea",
          "mali",
          "jamaica",
          "india",
          "malta",
          "monaco",
          "montserrat",
          "reunion",
          "jersey",
          "niger",
          "congo",
          "peru");

  private static final Set<String> COUNTRIES =
      PlaceLists.lands()
          .map(NameFolding::fold)
          .filter(name -> name.indexOf(' ') < 0 && !COUNTRY_SURNAMES.contains(name))
          .collect(Collectors.toUnmodifiableSet());

  private static final Set<String> SONS = Set.of("ابن", "نجل", "شقيق");

  /** What somebody may be the son or brother of without its being part of a name. */
  private static final Set<String> KIN =
      Set.of(
          "عم", "عمه", "عمها", "عمي", "خال", "خاله", "خالها", "خالي", "اخ", "اخيه", "اخيها", "اخته",
          "اختها", "رجل", "مدينه", "قريه", "عائله", "اسره", "وزير", "رئيس", "شقيقه", "شقيقته");

  private final Vocabulary vocabulary;
  private final Nationalities nationalities = Nationalities.shipped();
  private final WordList before = WordList.read("facilities-before");
  private final WordList behind = WordList.read("facilities-behind");
  private final WordList nobody = WordList.read("nobody-before");

  NameWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  NameLexicon lexicon() {
    return vocabulary.names();
  }

  PlaceLexicon towns() {
    return vocabulary.towns();
  }

  /** Whether a word, perhaps with a full stop or an Arabic preposition, is a title. */
  boolean isTitle(String word) {
    String folded = NameFolding.fold(word);
    String stem = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    return vocabulary.titles().contains(stem)
        || vocabulary.titles().contains(ArabicClitics.bare(stem))
        || isCompoundTitle(stem);
  }

  /** "Vice-chairman", "lt-general", "co-founder". */
  private boolean isCompoundTitle(String stem) {
    int hyphen = stem.lastIndexOf('-');
    return hyphen > 1
        && stem.length() - hyphen > 5
        && vocabulary.titles().contains(stem.substring(hyphen + 1));
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

  /** Whether a word is part of the name of a country or a large city. */
  boolean isPlace(String word) {
    String folded = NameFolding.fold(word);
    return SHORT_CITIES.contains(folded)
        || vocabulary.places().contains(ArabicClitics.bare(folded));
  }

  /** Whether a word is a country's name in English or French, and nobody's surname. */
  boolean isCountry(String word) {
    return COUNTRIES.contains(NameFolding.fold(word));
  }

  /** Whether a dictionary has the word. */
  boolean isEveryday(String word) {
    return (vocabulary.everyday().of(ArabicClitics.bare(NameFolding.fold(word)))
            & WordKinds.EVERYDAY)
        != 0;
  }

  boolean isGivenName(String word) {
    return (vocabulary.everyday().of(NameFolding.fold(word)) & WordKinds.GIVEN) != 0;
  }

  /** Whether the dictionary of any of the languages has the word. */
  boolean isDictionaryWord(String word) {
    return (vocabulary.everyday().of(NameFolding.fold(word))
            & (WordKinds.EVERYDAY | WordKinds.EVERYDAY_FRENCH))
        != 0;
  }

  /** Whether what begins with this word is a storm, a shrine or a spot of land, and nobody. */
  boolean opensNobody(String word) {
    return nobody.contains(NameFolding.fold(word));
  }

  /** Whether a storm is called by the name that follows this word. */
  boolean opensStorm(String word) {
    return STORMS.contains(ArabicClitics.bare(NameFolding.fold(word)));
  }

  /** Whether a word means "son of" or "brother of", which may lead to a name or not. */
  static boolean isSon(String word) {
    return SONS.contains(NameFolding.fold(word));
  }

  static boolean isKin(String word) {
    return KIN.contains(NameFolding.fold(word));
  }

  static boolean isArabic(String word) {
    int first = word.codePointAt(0);
    return Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC
        && Character.isLetter(first);
  }
}
