package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/**
 * Names announced by a title: "Mr.", "Mayor", "M.", السيدة, perhaps with a nationality between,
 * followed by words that are written as names, or, in a script without capitals, that the lexicon
 * knows as names.
 */
final class TitleCues {
  private static final int LONGEST = 5;
  private static final int LONGEST_OFFICE = 3;
  private static final Set<String> PARTICLES =
      Set.of("بن", "بنت", "عبد", "أبو", "ابو", "آل", "ولد");

  private static final Set<String> ADDRESSES =
      Set.of(
          "m.", "mm.", "mme", "mme.", "mlle", "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "السيد",
          "السيده");

  private final NameWords words;

  TitleCues(NameWords words) {
    this.words = words;
  }

  /** The names of two words or more that titles announce in a sentence. */
  List<Span> find(Sentence sentence) {
    List<Span> found = new ArrayList<>();
    if (isShouting(sentence)) {
      return found;
    }
    for (int i = 0; i + 2 < sentence.size(); i++) {
      if (!words.isTitle(sentence.word(i))) {
        continue;
      }
      int from = behindOffice(sentence, i);
      int to = from;
      while (to < sentence.size() && to - from < LONGEST && isName(sentence, to, to > from)) {
        to++;
      }
      if (to - from > 1 && (from <= i + 2 || isLikely(sentence, from))) {
        found.add(new Span(EntityType.PERSON, from, to));
        i = to - 1;
      }
    }
    return found;
  }

  /**
   * Where a name may begin behind a title: at once, behind a nationality, or behind what an Arabic
   * office is of, as in زعيم المعارضة الإسرائيلية.
   */
  private int behindOffice(Sentence sentence, int title) {
    int from = isAdjective(sentence.word(title + 1)) ? title + 2 : title + 1;
    boolean arabic = NameWords.isArabic(sentence.word(title));
    while (arabic
        && from < sentence.size()
        && from - title <= LONGEST_OFFICE
        && isDefinite(sentence.word(from))) {
      from++;
    }
    return from;
  }

  private static boolean isDefinite(String word) {
    return word.length() > 3 && (word.startsWith("ال") || word.startsWith("لل"));
  }

  /**
   * Farther off its title only a common name counts; one that is a word too needs another behind.
   */
  private boolean isLikely(Sentence sentence, int from) {
    String first = sentence.word(from);
    return words.lexicon().levelOf(first) >= 3
        && (!words.isEveryday(first) || words.lexicon().levelOf(sentence.word(from + 1)) >= 3);
  }

  /** Whether what stands before a name is said to people only, as "Mme" and "السيد" are. */
  static boolean isAddressed(Sentence sentence, Span name) {
    return name.from() > 0 && ADDRESSES.contains(NameFolding.fold(sentence.word(name.from() - 1)));
  }

  /** In capitals throughout, the words behind a title need not be names. */
  private static boolean isShouting(Sentence sentence) {
    long words = sentence.tokens().stream().filter(token -> token.isWord()).count();
    long large =
        sentence.tokens().stream()
            .filter(
                token ->
                    token.isWord() && token.text().equals(token.text().toUpperCase(Locale.ROOT)))
            .filter(token -> token.isCapitalised())
            .count();
    return large * 10 > words * 7;
  }

  /** With the article it goes with the title; without it تركي is a given name. */
  private boolean isAdjective(String word) {
    return word.startsWith("ال") && words.isNationality(word);
  }

  /** What no dictionary has may be a surname behind a given name. */
  private boolean isUnheardOf(String word) {
    return word.length() > 2
        && !word.startsWith("ال")
        && !words.isEveryday(word)
        && !words.isTitle(word)
        && !words.isVerbOfSpeech(word)
        && !words.isPlace(word);
  }

  private boolean isName(Sentence sentence, int position, boolean inside) {
    String word = sentence.word(position);
    if (!sentence.token(position).isWord()) {
      return false;
    }
    if (!NameWords.isArabic(word)) {
      return sentence.token(position).isCapitalised() && !words.isTitle(word);
    }
    if (word.equals("على")) {
      return false;
    }
    boolean surname =
        inside
            && word.length() > 4
            && word.startsWith("ال")
            && (word.endsWith("ي") || words.lexicon().levelOf(word.substring(2)) >= 2);
    return words.lexicon().levelOf(word) >= 2
        || surname
        || PARTICLES.contains(word)
        || (inside && isUnheardOf(word));
  }
}
