package org.medina.enrich.person;

import java.util.Optional;
import java.util.Set;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.model.Language;
import org.medina.text.name.NameFolding;

/**
 * Sets the borders of a person's name: titles, nationalities and articles off its front, titles off
 * its end, and drops spans that name a body or a building.
 */
final class BoundaryRules {
  private static final Set<String> ARTICLES = Set.of("le", "la", "les", "l'", "the", "و");

  /** Before one more word "my lord" makes a town or quarter, before two a person. */
  private static final Set<String> SAINTS = Set.of("sidi", "سيدي");

  /** What one takes over or swears stands right behind the name of who does: no surname of his. */
  private static final Set<String> TAKEN =
      Set.of(
          "الحكم", "السلطه", "المنصب", "الرئاسه", "الحكومه", "القياده", "اليمين", "الولايه",
          "العرش", "الوزاره", "الامانه", "المهمه", "امس", "اليوم");

  /** Before God's name no part of a name: رضي الله عنه. */
  private static final Set<String> HONOURS = Set.of("رضي", "رحمه", "رحمها", "طيب", "صلي", "حفظه");

  /** Behind a single name too these are no surname. */
  private static final Set<String> NEVER_LAST =
      Set.of(
          "السبت",
          "الاحد",
          "الاثنين",
          "الثلاثاء",
          "الاربعاء",
          "الاولي",
          "الثانيه",
          "الثالثه",
          "دولار",
          "يورو",
          "درهم",
          "ريال",
          "جنيه",
          "ليره");

  private static final Set<String> TITLES_AND_NAMES =
      Set.of("sultan", "amir", "emir", "imam", "pape", "hakim");

  /** Behind one of these a sultan is one. */
  private static final Set<String> STYLES =
      Set.of("majesty", "highness", "excellency", "crown", "late", "former", "king", "deputy");

  private static final Set<String> OF = Set.of("de", "du", "of");

  private final NameWords words;
  private final NameExtension extension;
  private final LatinBorders latin;
  private final LatinThings things;
  private final boolean english;

  BoundaryRules(NameWords words, Language language) {
    this.words = words;
    this.extension = new NameExtension(words);
    this.english = language.equals(Language.ENGLISH);
    this.latin = new LatinBorders(words, english);
    this.things = new LatinThings(words);
  }

  /**
   * The span with its right borders, or nothing if it is no person's.
   *
   * @param earliest where the person's name before it ends
   */
  Optional<Span> correct(Sentence sentence, Span span, int earliest) {
    int from = latin.behindOffice(sentence, span.from(), span.to());
    int to = beforeHonour(sentence, from, span.to());
    while (to > from && endsTooLate(sentence, from, to)) {
      to--;
    }
    while (from < to && beginsTooEarly(sentence, from, to)) {
      from++;
    }
    if (from >= to || hasOrganisationWord(sentence, from, to) || isNobody(sentence, from, to)) {
      return Optional.empty();
    }
    from = latin.start(sentence, extension.start(sentence, from), earliest);
    to = extension.end(sentence, from, to);
    return isFacility(sentence, from, to) || things.areMeant(sentence, from, to)
        ? Optional.empty()
        : Optional.of(new Span(EntityType.PERSON, from, to));
  }

  /** Small Latin letters among Arabic ones are a term that is explained. */
  private static boolean isInArabic(Sentence sentence) {
    return sentence.tokens().stream().anyMatch(token -> NameWords.isArabic(token.text()));
  }

  /** What is said in honour of somebody follows his name: عليه السلام, طيب الله ثراه. */
  private static int beforeHonour(Sentence sentence, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      String word = NameFolding.fold(sentence.word(i));
      boolean god = i + 1 < sentence.size() && sentence.word(i + 1).equals("الله");
      if (word.equals("عليه") || word.equals("عليها") || (god && HONOURS.contains(word))) {
        return i;
      }
    }
    return to;
  }

  /** How many characters of the first word are written onto the name: one or none. */
  int clitic(Sentence sentence, Span span) {
    String word = sentence.word(span.from());
    if (word.length() < 3 || "فلبك".indexOf(word.charAt(0)) < 0) {
      return 0;
    }
    // Inside no name a hamza stands on an alef behind one of these letters: لأكرم, بأم.
    if ("أإآ".indexOf(word.charAt(1)) >= 0) {
      return 1;
    }
    // Behind a title nothing can be written onto a name: "السيدة فلورنس" is no "لورنس".
    boolean titled = span.from() > 0 && words.isTitle(sentence.word(span.from() - 1));
    if (titled || word.length() < 4) {
      return 0;
    }
    int whole = words.lexicon().levelOf(word);
    int bare = words.lexicon().levelOf(word.substring(1));
    return bare > whole + 1 || (whole == 0 && bare > 1) ? 1 : 0;
  }

  private boolean endsTooLate(Sentence sentence, int from, int to) {
    String last = sentence.word(to - 1);
    boolean officeBegins =
        to - from > 2
            && !NameWords.isArabic(last)
            && words.isTitle(last)
            && to < sentence.size()
            && Character.isLowerCase(sentence.word(to).codePointAt(0));
    return !sentence.token(to - 1).isWord()
        // Folded it would be the name Ali.
        || (last.equals("على") && to - from > 1)
        || latin.endsTooLate(sentence, from, to)
        || officeBegins
        || isRelation(sentence, from, to)
        || (to - from > 1 && NEVER_LAST.contains(NameFolding.fold(last)))
        || (to - from > 1 && last.matches("\\p{Ll}+") && isInArabic(sentence))
        || (to - from > 2 && isBehindArabicName(sentence, to - 1));
  }

  /** "Saddam Hussein, the son of his uncle": what "son of" leads to is no name. */
  private static boolean isRelation(Sentence sentence, int from, int to) {
    String last = sentence.word(to - 1);
    return to - from > 2
        && (NameWords.isSon(last)
            || (NameWords.isKin(last) && NameWords.isSon(sentence.word(to - 2))));
  }

  /** Arabic has no capitals to tell where a name of some words ends and the sentence goes on. */
  private boolean isBehindArabicName(Sentence sentence, int at) {
    String word = NameFolding.fold(sentence.word(at));
    // A word of nothing but tatweel or marks folds to nothing.
    return !word.isEmpty()
        && NameWords.isArabic(word)
        && (TAKEN.contains(word) || isOfficeFor(sentence, at, word) || isUnknownFor(word));
  }

  /** "Mayor for", "minister for": the office that somebody is given. */
  private boolean isOfficeFor(Sentence sentence, int at, String word) {
    return words.isTitle(word)
        && at + 1 < sentence.size()
        && NameFolding.fold(sentence.word(at + 1)).startsWith("ل");
  }

  /** "For" and what no name is known to be. */
  private boolean isUnknownFor(String word) {
    return word.length() > 4
        && word.charAt(0) == 'ل'
        && words.lexicon().levelOf(word) == 0
        && words.lexicon().levelOf(word.substring(1)) == 0;
  }

  private boolean beginsTooEarly(Sentence sentence, int from, int to) {
    String word = sentence.word(from);
    return !sentence.token(from).isWord()
        || isElided(word, to - from)
        || latin.beginsTooEarly(sentence, from, to)
        || isPlaceOfOffice(sentence, from, to)
        || isTitle(sentence, from, to)
        || isNationality(word, to - from)
        || isCalling(sentence, from, to)
        || (from > 0 && OF.contains(word) && words.isTitle(sentence.word(from - 1)))
        || (to - from > 2
            && ARTICLES.contains(NameFolding.fold(word))
            && beginsTooEarly(sentence, from + 1, to))
        || word.equals("و");
  }

  /**
   * What somebody is, though no list has it: a word with the article in Arabic, a word of the
   * dictionary in Latin letters, and a common given name or a title behind it.
   */
  private boolean isCalling(Sentence sentence, int from, int to) {
    if (to - from < 3) {
      return false;
    }
    String word = sentence.word(from);
    int next = words.lexicon().levelOf(sentence.word(from + 1));
    if (NameWords.isArabic(word)) {
      return word.length() > 4
          && word.startsWith("ال")
          && next >= 3
          && words.lexicon().levelOf(word) <= 1
          && words.lexicon().levelOf(word.substring(2)) <= 1;
    }
    boolean grand = words.isTitle(sentence.word(from + 1)) && words.lexicon().levelOf(word) <= 2;
    return words.isEveryday(word)
        && (grand
            || (next >= (from == 0 ? 2 : 3)
                && (from == 0 || english)
                && words.lexicon().levelOf(word) == 0));
  }

  /** "La mort d'Asmaa": what is elided before a name is not of it. */
  private static boolean isElided(String word, int length) {
    return length > 1 && word.length() < 4 && (word.endsWith("'") || word.endsWith("’"));
  }

  /** "Mayor of Barcelona Jaume Collboni" without a preposition, as Arabic has it. */
  private boolean isPlaceOfOffice(Sentence sentence, int from, int to) {
    if (from == 0 || !words.isPlace(sentence.word(from))) {
      return false;
    }
    String before = sentence.word(from - 1);
    return NameWords.isArabic(sentence.word(from))
        ? to - from > 1 && words.isTitle(before)
        : to - from > 2
            && from > 1
            && OF.contains(before)
            && words.isTitle(sentence.word(from - 2));
  }

  /** A storm, shrine, spot of land or building, by its first word or its last. */
  private boolean isNobody(Sentence sentence, int from, int to) {
    boolean titled = from > 0 && words.isTitle(sentence.word(from - 1));
    String first = sentence.word(from);
    boolean quarter = to - from == 2 && SAINTS.contains(NameFolding.fold(first));
    return (!titled && (quarter || words.opensNobody(first)))
        || (from > 0 && words.opensStorm(sentence.word(from - 1)))
        || (to - from > 1 && NameWords.isArabic(first) && words.opensFacility(first))
        || (to - from > 1 && words.closesFacility(sentence.word(to - 1)));
  }

  /**
   * Some titles are given names too: the Arabic ones in front of one more word, those in Latin
   * letters behind another title, as in "Dr Sultan Ahmed Al Jaber", are taken for names.
   */
  private boolean isTitle(Sentence sentence, int from, int to) {
    String word = sentence.word(from);
    if (from > 0
        && TITLES_AND_NAMES.contains(NameFolding.fold(word))
        && words.isTitle(sentence.word(from - 1))
        && !STYLES.contains(NameFolding.fold(sentence.word(from - 1)))) {
      return false;
    }
    // With the article it is a title, without it a given name.
    if (!words.isTitle(word) || word.equals("سيد")) {
      return false;
    }
    boolean alsoName = NameWords.isArabic(word) && words.lexicon().levelOf(word) >= 2;
    return !alsoName || to - from > 2;
  }

  private boolean isNationality(String word, int length) {
    // للكيني is "for the Kenyan".
    String definite = word.startsWith("لل") ? "ال" + word.substring(2) : word;
    return (length > 2 || definite.startsWith("ال")) && words.isNationality(definite);
  }

  private boolean hasOrganisationWord(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      if (words.isOrganisation(sentence.word(i))) {
        return true;
      }
    }
    return false;
  }

  private boolean isFacility(Sentence sentence, int from, int to) {
    int before = from - 1;
    while (before > 0 && words.isTitle(sentence.word(before))) {
      before--;
    }
    return (before >= 0 && words.opensFacility(sentence.word(before)))
        || (to < sentence.size() && words.closesFacility(sentence.word(to)));
  }
}
