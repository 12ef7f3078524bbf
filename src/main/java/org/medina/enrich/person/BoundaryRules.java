package org.medina.enrich.person;

import java.util.Optional;
import java.util.Set;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/**
 * Sets the borders of a person's name: titles off its front, particles and what they lead to added,
 * spans with words of organisations dropped.
 */
final class BoundaryRules {
  private static final Set<String> LINKS =
      Set.of(
          "bin", "ben", "ibn", "bint", "al", "el", "van", "von", "der", "abou", "abu", "بن", "ابن",
          "بنت", "ال", "ولد");
  private static final Set<String> OPEN_ENDS =
      Set.of(
          "عبد", "ابو", "ابي", "ابا", "بن", "ابن", "ال", "بو", "بنت", "abdel", "abdul", "ben",
          "bin", "abu");
  private static final Set<String> RELATIVES = Set.of("الذي", "التي", "الذين", "اللذين");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.", "ii", "iii", "iv");

  private final WordList titles;
  private final WordList organisations;
  private final NameLexicon lexicon;

  BoundaryRules(WordList titles, WordList organisations, NameLexicon lexicon) {
    this.titles = titles;
    this.organisations = organisations;
    this.lexicon = lexicon;
  }

  /** The span with its right borders, or nothing if it is no person's. */
  Optional<Span> correct(Sentence sentence, Span span) {
    int from = span.from();
    int to = span.to();
    while (to > from && !sentence.token(to - 1).isWord()) {
      to--;
    }
    while (from < to && (!sentence.token(from).isWord() || isTitle(sentence, from, to))) {
      from++;
    }
    if (from >= to || hasOrganisationWord(sentence, from, to)) {
      return Optional.empty();
    }
    return Optional.of(new Span(EntityType.PERSON, from, extended(sentence, from, to)));
  }

  /** How many characters of the first word are written onto the name: one or none. */
  int clitic(Sentence sentence, Span span) {
    String word = sentence.word(span.from());
    if (word.length() < 4 || "وفلبك".indexOf(word.charAt(0)) < 0) {
      return 0;
    }
    int whole = lexicon.level(NameFolding.fold(word));
    int bare = lexicon.level(NameFolding.fold(word.substring(1)));
    boolean conjunction = word.charAt(0) == 'و' && whole == 0 && word.length() > 4;
    return bare > whole + 1 || (whole == 0 && bare > 0) || conjunction ? 1 : 0;
  }

  private boolean isTitle(Sentence sentence, int position, int to) {
    String folded = NameFolding.fold(sentence.word(position));
    String stem = folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
    if (!titles.contains(stem)) {
      return false;
    }
    boolean alsoName = lexicon.level(folded) >= 2 && isArabic(folded);
    return !alsoName || to - position > 2;
  }

  private boolean hasOrganisationWord(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (organisations.contains(NameFolding.fold(sentence.word(i)))) {
        return true;
      }
    }
    return false;
  }

  private int extended(Sentence sentence, int from, int to) {
    int end = to;
    if (end < sentence.size()
        && OPEN_ENDS.contains(folded(sentence, end - 1))
        && isName(sentence, end)) {
      end++;
    }
    if ((isServantAlone(sentence, from, end) || isGivenNames(sentence, from, end))
        && isSurname(sentence, end)) {
      end++;
    }
    while (end + 1 < sentence.size()
        && end - from < 7
        && LINKS.contains(folded(sentence, end))
        && isName(sentence, end + 1)) {
      end += 2;
    }
    if (end < sentence.size() && end - from > 1 && SUFFIXES.contains(folded(sentence, end))) {
      end++;
    }
    return end;
  }

  /** A given name of two words, such as عبد الفتاح, is hardly ever a whole name. */
  private static boolean isServantAlone(Sentence sentence, int from, int to) {
    return to - from == 2 && to < sentence.size() && folded(sentence, from).endsWith("عبد");
  }

  /** Common Arabic names in a row, of which the last has no article: a surname is to come. */
  private boolean isGivenNames(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = folded(sentence, i);
      if (!isArabic(word) || word.startsWith("ال") || lexicon.level(word) < 3) {
        return false;
      }
    }
    return to < sentence.size();
  }

  private boolean isSurname(Sentence sentence, int position) {
    String word = folded(sentence, position);
    return word.startsWith("ال")
        && word.length() > 4
        && !titles.contains(word)
        && !RELATIVES.contains(word)
        && (lexicon.level(word) > 0 || lexicon.level(word.substring(2)) > 1);
  }

  private static String folded(Sentence sentence, int position) {
    return NameFolding.fold(sentence.word(position));
  }

  private static boolean isName(Sentence sentence, int position) {
    return sentence.token(position).isCapitalised() || isArabic(sentence.word(position));
  }

  private static boolean isArabic(String word) {
    return Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.ARABIC
        && Character.isLetter(word.codePointAt(0));
  }
}
