package org.medina.enrich.person;

import java.util.Set;
import org.medina.enrich.lexicon.PlaceLexicon;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/** What is written as a name in Latin letters and is a place, a firm, a thing or a phrase. */
final class LatinThings {
  private static final Set<String> BEHIND_THINGS =
      Set.of("and", "or", "is", "was", "were", "has", "had", "left", "will", "with");

  private final NameWords words;
  private final WordList placesBefore = WordList.read("places-before");
  private final WordList placesBehind = WordList.read("places-behind");

  LatinThings(NameWords words) {
    this.words = words;
  }

  /** Whether these words name nobody. */
  boolean areMeant(Sentence sentence, int from, int to) {
    return isPlace(sentence, from, to)
        || isPhrase(sentence, from, to)
        || isOnMap(sentence, from, to)
        || isThing(sentence, from, to)
        || isFirm(sentence, from, to);
  }

  /** Things are called after people: "the Abraham Lincoln and", "Le Soleil". */
  private boolean isThing(Sentence sentence, int from, int to) {
    if (to - from < 2 || from > 0 && words.isTitle(sentence.word(from - 1))) {
      return false;
    }
    String first = sentence.word(from);
    if (first.equals("Le") || first.equals("La")) {
      String name = sentence.word(from + 1);
      boolean unheard = from == 0 && words.lexicon().levelOf(name) == 0;
      return to - from == 2 && (unheard || words.isDictionaryWord(name));
    }
    return from > 0
        && sentence.word(from - 1).equalsIgnoreCase("the")
        && (to == sentence.size()
            || !sentence.token(to).isWord()
            || sentence.token(to).isCapitalised()
            || BEHIND_THINGS.contains(sentence.word(to)));
  }

  /** "Taqa Morocco": a firm with the land it works in. */
  private boolean isFirm(Sentence sentence, int from, int to) {
    return to - from > 1
        && !words.isGivenName(sentence.word(from))
        && words.isCountry(sentence.word(to - 1));
  }

  /** Whether the name as a whole is that of a town, a land, a team or a company. */
  private boolean isOnMap(Sentence sentence, int from, int to) {
    if (NameWords.isArabic(sentence.word(from))
        || to - from < 2
        || to - from > PlaceLexicon.LONGEST
        || words.isGivenName(sentence.word(from))
        || words.lexicon().levelOf(sentence.word(from)) >= 3) {
      return false;
    }
    String[] run = new String[to - from];
    for (int i = from; i < to; i++) {
      run[i - from] = NameFolding.fold(sentence.word(i));
    }
    return words.towns().levels(run)[run.length - 1] > 0;
  }

  /**
   * Whether it ends in words of the dictionary, at least half of it, and nothing in it is known to
   * be a name. A title before it speaks for a person, unless all of it is of the dictionary.
   */
  private boolean isPhrase(Sentence sentence, int from, int to) {
    int plain = 0;
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      if (words.lexicon().levelOf(word) > 1 || words.isGivenName(word)) {
        return false;
      }
      plain += words.isEveryday(word) ? 1 : 0;
    }
    String last = sentence.word(to - 1);
    boolean titled = from > 0 && words.isTitle(sentence.word(from - 1));
    return !NameWords.isArabic(last)
        && words.lexicon().levelOf(last) == 0
        && words.isEveryday(last)
        && plain * 2 >= to - from
        && (!titled || plain == to - from);
  }

  /** Whether what stands around the span tells that it is a place. */
  private boolean isPlace(Sentence sentence, int from, int to) {
    boolean behind =
        to < sentence.size() && placesBehind.contains(NameFolding.fold(sentence.word(to)));
    if (behind || from == 0) {
      return behind;
    }
    String before = NameFolding.fold(sentence.word(from - 1));
    boolean of = before.equals("of") || before.equals("de") || before.equals("d'");
    return of && from > 1 && placesBefore.contains(NameFolding.fold(sentence.word(from - 2)));
  }
}
