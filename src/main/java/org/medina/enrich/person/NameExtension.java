package org.medina.enrich.person;

import java.util.Set;
import java.util.regex.Pattern;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/** Finds the end of a name that was seen in part: particles and what they lead to, surnames. */
final class NameExtension {
  private static final int LONGEST = 7;
  private static final Set<String> LINKS =
      Set.of(
          "bin", "ben", "ibn", "bint", "al", "el", "van", "von", "der", "abou", "abu", "بن", "ابن",
          "بنت", "ال", "ولد");
  private static final Set<String> SON_OF = Set.of("بن", "ولد");
  private static final Set<String> OPEN_ENDS =
      Set.of(
          "عبد", "ابو", "ابي", "ابا", "بن", "ابن", "ال", "بو", "بنت", "فون", "فان", "دير", "دي",
          "دو", "ايت", "abdel", "abdul", "ben", "bin", "abu");
  private static final Set<String> RELATIVES = Set.of("الذي", "التي", "الذين", "اللذين");
  private static final Set<String> SUFFIXES = Set.of("jr", "jr.", "sr", "sr.");

  /** Of a king or a pope; a lone I is a pronoun more often. */
  private static final Pattern NUMBER = Pattern.compile("V|X|[IVX]{2,5}");

  private final NameWords words;

  NameExtension(NameWords words) {
    this.words = words;
  }

  /** Where the name begins that was seen from here on: before "son of" there is more of it. */
  int start(Sentence sentence, int from) {
    boolean link = from > 0 && SON_OF.contains(folded(sentence, from));
    int start = link ? from + 1 : from;
    while (start > 1
        && SON_OF.contains(folded(sentence, start - 1))
        && NameWords.isArabic(sentence.word(start - 2))
        && (folded(sentence, start - 1).equals("بن") || !words.isTitle(sentence.word(start - 2)))
        && !words.isVerbOfSpeech(sentence.word(start - 2))
        && words.lexicon().levelOf(sentence.word(start - 2)) > 1) {
      start -= 2;
    }
    return link && start > from ? from : start;
  }

  /** "Son of his uncle" and "was born in" are written as links between names are. */
  private boolean mayFollow(Sentence sentence, int link) {
    String next = sentence.word(link + 1);
    return switch (folded(sentence, link)) {
      case "ابن" -> !NameWords.isKin(next);
      case "ولد" -> next.startsWith("ال") || words.lexicon().levelOf(next) > 1;
      default -> true;
    };
  }

  /** The end of the name that begins here and reaches at least so far. */
  int end(Sentence sentence, int from, int to) {
    int end = to;
    while (end < sentence.size()
        && end - from < LONGEST
        && (OPEN_ENDS.contains(folded(sentence, end - 1))
            || isFrenchArticle(sentence, from, end - 1))
        && isName(sentence, end)) {
      end++;
    }
    if (isServantAlone(sentence, from, end)
        ? isAnyName(sentence, end) || isSurname(sentence, end)
        : isGivenNames(sentence, from, end) && isSurname(sentence, end)) {
      end++;
    }
    while (end + 1 < sentence.size()
        && end - from < LONGEST
        && LINKS.contains(folded(sentence, end))
        && isName(sentence, end + 1)
        && mayFollow(sentence, end)) {
      end += 2;
    }
    while (end < sentence.size() && end - from < LONGEST && hasArticleInside(sentence.word(end))) {
      end++;
    }
    if (end < sentence.size()
        && (NUMBER.matcher(sentence.word(end)).matches()
            || (end - from > 1 && SUFFIXES.contains(folded(sentence, end))))) {
      end++;
    }
    return end;
  }

  /** De la Sablière in Arabic; without what is before it the article would be "no". */
  private static boolean isFrenchArticle(Sentence sentence, int from, int position) {
    return position > from
        && sentence.word(position).equals("لا")
        && Set.of("دي", "دو").contains(folded(sentence, position - 1));
  }

  /** A given name of two words, such as عبد الفتاح, is hardly ever a whole name. */
  private static boolean isServantAlone(Sentence sentence, int from, int to) {
    return to - from == 2 && to < sentence.size() && folded(sentence, from).endsWith("عبد");
  }

  private boolean isAnyName(Sentence sentence, int position) {
    String word = sentence.word(position);
    return NameWords.isArabic(word)
        && (words.lexicon().levelOf(word) > 0
            || isOfOrigin(word)
            || (word.length() > 2 && !words.isEveryday(word)))
        && !words.isTitle(word)
        && (isOfOrigin(word) || !words.isNationality(word))
        && !words.isVerbOfSpeech(word);
  }

  /** Article and ending of a surname such as الغيثي. */
  private static boolean isOfOrigin(String word) {
    return word.length() > 4 && word.startsWith("ال") && word.endsWith("ي");
  }

  /** Common Arabic names in a row, of which the last has no article: a surname is to come. */
  private boolean isGivenNames(Sentence sentence, int from, int to) {
    for (int i = from; i < to; i++) {
      String word = sentence.word(i);
      if (!NameWords.isArabic(word) || word.startsWith("ال") || words.lexicon().levelOf(word) < 3) {
        return false;
      }
    }
    return to < sentence.size();
  }

  private boolean isSurname(Sentence sentence, int position) {
    String word = folded(sentence, position);
    return word.startsWith("ال")
        && word.length() > 4
        && !words.isTitle(word)
        && !RELATIVES.contains(word)
        && (word.endsWith("ي") || words.lexicon().level(word) > 2 || !words.isEveryday(word))
        && (words.lexicon().level(word) > 0 || words.lexicon().level(word.substring(2)) > 1);
  }

  /** El-Sisi, al-Assad: written small or large, it goes with the name before it. */
  private static boolean hasArticleInside(String word) {
    return word.matches(
        "(?:[Aa]l|[Ee]l|ul|ad|as|ash|ar|an|az)[-\\u2010\\u2011]\\p{Lu}[\\p{L}'’-]+");
  }

  private static String folded(Sentence sentence, int position) {
    return NameFolding.fold(sentence.word(position));
  }

  private static boolean isName(Sentence sentence, int position) {
    return sentence.token(position).isCapitalised() || NameWords.isArabic(sentence.word(position));
  }
}
