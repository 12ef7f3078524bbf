package org.medina.enrich.person;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/**
 * Reads the office that a sentence gives a person: before the name ("Mayor of Rabat Asmaa
 * Rhlalou"), or behind it after a comma or bracket ("Asmaa Rhlalou, the mayor of Rabat,").
 */
final class RoleFinder {
  private static final int LONGEST = 14;
  private static final Set<String> BREAKS =
      Set.of(
          ",", "،", ";", "؛", ".", "(", ")", ":", "!", "?", "؟", "\"", "«", "»", "“", "”", "–",
          "—");

  /** Forms of address: they introduce a name but say nothing of an office. */
  private static final Set<String> ADDRESS =
      Set.of(
          "mr",
          "mrs",
          "ms",
          "miss",
          "m",
          "mm",
          "mme",
          "mlle",
          "monsieur",
          "madame",
          "dr",
          "sir",
          "السيد",
          "السيده",
          "الدكتور",
          "الدكتوره",
          "د",
          "his",
          "her",
          "سيد",
          "former",
          "late");

  private final WordList titles;
  private final WordList said;
  private final WordList offices = WordList.read("role-words");
  private final WordList represents = WordList.read("represents");

  RoleFinder(WordList titles, WordList said) {
    this.titles = titles;
    this.said = said;
  }

  /** The office given to the person of a span, as the text words it. */
  Optional<String> find(
      String text, Sentence sentence, PersonSpan person, List<PersonSpan> others) {
    Optional<String> behind = behind(text, sentence, person, others);
    return behind
        .or(() -> before(text, sentence, person, others))
        .or(() -> represented(text, sentence, person, others));
  }

  private Optional<String> before(
      String text, Sentence sentence, PersonSpan person, List<PersonSpan> others) {
    int earliest = -1;
    int last = person.from() - 1;
    while (last >= 0 && (isComma(sentence, last) || isAddress(sentence, last))) {
      last--;
    }
    for (int i = last; i >= 0 && last - i < LONGEST; i--) {
      if (breaks(sentence, i, others)) {
        break;
      }
      if (isOffice(sentence, i)) {
        earliest = i;
      }
    }
    return earliest < 0 ? Optional.empty() : Optional.of(words(text, sentence, earliest, last));
  }

  /**
   * The body that a sentence says a person stands for: "Ms. Lieu represented the Commission", in
   * Arabic with the verb in front.
   */
  private Optional<String> represented(
      String text, Sentence sentence, PersonSpan person, List<PersonSpan> others) {
    int first = person.to();
    int verb = person.from() - 1;
    while (verb >= 0 && isAddress(sentence, verb)) {
      verb--;
    }
    boolean inFront = verb >= 0 && represents.contains(stem(sentence, verb));
    boolean follows = first < sentence.size() && represents.contains(stem(sentence, first));
    if (!inFront && !follows) {
      return Optional.empty();
    }
    int last = first - 1;
    while (last + 1 < sentence.size()
        && last - first < LONGEST
        && !breaks(sentence, last + 1, others)) {
      last++;
    }
    return last < first ? Optional.empty() : Optional.of(words(text, sentence, first, last));
  }

  private Optional<String> behind(
      String text, Sentence sentence, PersonSpan person, List<PersonSpan> others) {
    int first = person.to();
    if (first + 1 >= sentence.size() || !isOpening(sentence.word(first))) {
      return Optional.empty();
    }
    int office = first + 1;
    while (office < sentence.size() && office < first + 4 && !isOffice(sentence, office)) {
      if (breaks(sentence, office, others)) {
        return Optional.empty();
      }
      office++;
    }
    if (office >= sentence.size() || !isOffice(sentence, office)) {
      return Optional.empty();
    }
    int last = office;
    while (last + 1 < sentence.size()
        && last - office < LONGEST
        && !breaks(sentence, last + 1, others)) {
      last++;
    }
    return announcesAnother(sentence, office, others)
        ? Optional.empty()
        : Optional.of(words(text, sentence, office, last));
  }

  /** Whether the words from here lead up to another name without a mark between. */
  private static boolean announcesAnother(Sentence sentence, int office, List<PersonSpan> others) {
    return others.stream()
        .filter(other -> other.from() > office)
        .anyMatch(
            other ->
                IntStream.range(office, other.from())
                    .noneMatch(i -> BREAKS.contains(sentence.word(i))));
  }

  private static String words(String text, Sentence sentence, int from, int last) {
    return text.substring(sentence.token(from).start(), sentence.token(last).end())
        .replaceAll("\\s+", " ");
  }

  private boolean breaks(Sentence sentence, int position, List<PersonSpan> others) {
    String folded = NameFolding.fold(sentence.word(position));
    return BREAKS.contains(sentence.word(position))
        || said.contains(folded)
        || others.stream().anyMatch(other -> other.from() <= position && position < other.to());
  }

  private static boolean isOpening(String word) {
    return word.equals(",") || word.equals("،") || word.equals("(");
  }

  private static boolean isComma(Sentence sentence, int position) {
    return isOpening(sentence.word(position));
  }

  private boolean isAddress(Sentence sentence, int position) {
    return ADDRESS.contains(stem(sentence, position));
  }

  private boolean isOffice(Sentence sentence, int position) {
    String stem = stem(sentence, position);
    return !ADDRESS.contains(stem)
        && (titles.contains(stem) || titles.contains(bare(stem)) || offices.contains(stem));
  }

  private static String bare(String word) {
    return word.length() > 4 && "ولب".indexOf(word.charAt(0)) >= 0 ? word.substring(1) : word;
  }

  private static String stem(Sentence sentence, int position) {
    String folded = NameFolding.fold(sentence.word(position));
    return folded.endsWith(".") ? folded.substring(0, folded.length() - 1) : folded;
  }
}
