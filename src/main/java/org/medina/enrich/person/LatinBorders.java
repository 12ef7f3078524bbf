package org.medina.enrich.person;

import java.util.Set;
import java.util.regex.Pattern;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/** The borders of names in Latin letters, whose capitals show how far a name may reach. */
final class LatinBorders {
  private static final int FARTHEST = 2;

  /** Some days and months are given names too; behind one of these words none is. */
  private static final Set<String> BEFORE_TIMES =
      Set.of(
          "on", "in", "last", "next", "this", "since", "until", "by", "from", "of", "late", "early",
          "le", "ce", "en", "depuis", "fin", "debut");

  private static final Set<String> MONTHS = Set.of("april", "may", "june", "august");

  private static final Set<String> OF = Set.of("of", "de", "d'");
  private static final Set<String> AT = Set.of("in", "at", "from", "a");
  private static final Set<String> SON_OF = Set.of("bin", "bint", "ben", "ibn", "ould", "mint");

  private static final Set<String> NOT_BEFORE_NAMES =
      Set.of(
          "in", "at", "from", "near", "of", "the", "a", "de", "des", "d'", "l'", "au", "aux", "le",
          "la", "les", "un", "une", "du", "en");

  /** His Excellency and his like, in letters. */
  private static final Pattern HONOUR =
      Pattern.compile("H\\.?[EHM]\\.?|H\\.?R\\.?H\\.?|S\\.E\\.M?\\.?|SEM");

  private static final Pattern DOTTED = Pattern.compile("\\p{Lu}\\.");

  private static final Pattern INITIALS = Pattern.compile("\\p{Lu}\\.|\\p{Lu}{1,2}");

  private static final Pattern NAME_LIKE =
      Pattern.compile("\\p{Lu}(?:['’]\\p{Lu}|\\p{Ll})(?:[\\p{L}'’]|-\\p{Lu})*");

  /** What is written onto a name with a hyphen: "the Modi-led government". */
  private static final Pattern WRITTEN_ONTO =
      Pattern.compile(
          "[-\\u2010\\u2011](?:led|backed|era|style|owned|linked|run|chaired|headed|inspired|founded)");

  /** What is written onto a place: "Rabat-based". */
  private static final Pattern WRITTEN_ONTO_PLACE =
      Pattern.compile(
          ".*[-\\u2010\\u2011](?:based|born|listed|bound|educated|trained|held|occupied)");

  private final NameWords words;
  private final boolean initials;
  private final WordList weekdays = WordList.read("weekdays");
  private final WordList offices = WordList.read("offices");
  private final WordList abbreviations = WordList.read("no-initials");

  /**
   * Rules with these words.
   *
   * @param initials whether also letters without a full stop are initials, as in English
   */
  LatinBorders(NameWords words, boolean initials) {
    this.words = words;
    this.initials = initials;
  }

  /** Where a span begins behind the office or the place of a firm that it begins with. */
  int behindOffice(Sentence sentence, int from, int to) {
    for (int i = to - 2; i >= from; i--) {
      String word = sentence.word(i);
      if (WRITTEN_ONTO_PLACE.matcher(word).matches() || (i > from && isOffice(word))) {
        return i + 1;
      }
    }
    return from;
  }

  private boolean isOffice(String word) {
    String folded = NameFolding.fold(word);
    int hyphen = folded.lastIndexOf('-');
    String last = folded.substring(hyphen + 1);
    return offices.contains(last) || (hyphen > 0 && last.equals("general"));
  }

  boolean endsTooLate(Sentence sentence, int from, int to) {
    String last = sentence.word(to - 1);
    return (to - from > 1 && weekdays.contains(NameFolding.fold(last)))
        || WRITTEN_ONTO_PLACE.matcher(last).matches();
  }

  boolean beginsTooEarly(Sentence sentence, int from, int to) {
    return isTimeOrHonour(sentence, from, to) || isPlaceBefore(sentence, from, to);
  }

  /** "Grand Imam of Al-Azhar Ahmed El-Tayeb", "à N'Djamena Allamaye Halina". */
  private boolean isPlaceBefore(Sentence sentence, int from, int to) {
    if (from == 0 || to - from < 3) {
      return false;
    }
    String before = NameFolding.fold(sentence.word(from - 1));
    boolean office =
        from > 1
            && OF.contains(before)
            && !words.isGivenName(sentence.word(from))
            && words.isTitle(sentence.word(from - 2))
            && words.isGivenName(sentence.word(from + 1))
            && words.lexicon().levelOf(sentence.word(from + 1)) >= 3;
    return office || (AT.contains(before) && isTown(sentence.word(from)));
  }

  private boolean isTown(String word) {
    return words.towns().levels(NameFolding.fold(word))[0] > 0 && !words.isGivenName(word);
  }

  private boolean isTimeOrHonour(Sentence sentence, int from, int to) {
    String word = sentence.word(from);
    String folded = NameFolding.fold(word);
    boolean time = isTime(folded);
    return to - from > 1
        && (isHonour(sentence, from)
            || (time
                && from > 0
                && BEFORE_TIMES.contains(NameFolding.fold(sentence.word(from - 1)))));
  }

  private boolean isTime(String folded) {
    return weekdays.contains(folded) || MONTHS.contains(folded);
  }

  /** "H.E.", "HRH", and "H E", of which each letter is a word. */
  private static boolean isHonour(Sentence sentence, int at) {
    String word = sentence.word(at);
    if (HONOUR.matcher(word).matches()) {
      return true;
    }
    if (word.matches("E\\.?")) {
      return at > 0 && sentence.word(at - 1).matches("H\\.?");
    }
    return word.matches("H\\.?")
        && at + 1 < sentence.size()
        && sentence.word(at + 1).matches("E\\.?");
  }

  /**
   * Where the name begins that was seen from here on: before it may be initials or more names.
   *
   * @param earliest where the name before it ends
   */
  int start(Sentence sentence, int from, int earliest) {
    int start = from;
    while (start > earliest + 1
        && SON_OF.contains(sentence.word(start - 1))
        && sentence.token(start - 2).isCapitalised()
        && !words.isTitle(sentence.word(start - 2))) {
      start -= 2;
    }
    int named = start;
    while (start > earliest && named - start < FARTHEST && belongs(sentence, start - 1)) {
      start--;
    }
    return isUnknownName(sentence.word(start)) && isInLongerName(sentence, start, earliest)
        ? named
        : start;
  }

  /** "In Mymensingh Nur Alam", "the Comandante Ernesto", "Vicence Calcio Roberto". */
  private boolean isInLongerName(Sentence sentence, int at, int earliest) {
    if (at == earliest) {
      return false;
    }
    String before = sentence.word(at - 1);
    return NOT_BEFORE_NAMES.contains(NameFolding.fold(before))
        || (sentence.token(at - 1).isCapitalised()
            && !words.isTitle(before)
            && !words.isDictionaryWord(before));
  }

  private boolean belongs(Sentence sentence, int at) {
    return sentence.token(at).isCapitalised()
        && (isInitial(sentence, at) || isUnknownName(sentence.word(at)));
  }

  private boolean isInitial(Sentence sentence, int at) {
    String word = sentence.word(at);
    boolean lone =
        (word.equals("A") || word.equals("I") || word.equals("O"))
            && sentence.word(at + 1).length() > 1;
    return (initials ? INITIALS : DOTTED).matcher(word).matches()
        && !lone
        && !isHonour(sentence, at)
        && !abbreviations.contains(NameFolding.fold(word))
        && !words.isOrganisation(word)
        && !words.isTitle(word);
  }

  /** What no list has and is written as a name. */
  private boolean isUnknownName(String word) {
    return NAME_LIKE.matcher(word).matches()
        && !words.isDictionaryWord(word)
        && !words.isTitle(word)
        && word.length() > 2
        && !isTime(NameFolding.fold(word))
        && words.towns().levels(NameFolding.fold(word))[0] == 0
        && !words.isNationality(word)
        && !words.isOrganisation(word)
        && !words.isPlace(word)
        && !words.opensFacility(word)
        && !words.opensNobody(word);
  }

  /** How many characters of the last word are written onto the name. */
  static int onto(String word) {
    var matcher = WRITTEN_ONTO.matcher(word);
    return matcher.find() && matcher.end() == word.length() ? matcher.end() - matcher.start() : 0;
  }
}
