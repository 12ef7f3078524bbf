package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/**
 * Nothing parts the words of an Arabic name, and only "and" parts it from the next: spans that
 * touch are one name, in Latin letters if the later begins with the article, and a span is cut at
 * the conjunction.
 */
final class AdjacentNames {
  private static final int LONGEST = 6;
  private static final Set<String> ORDINALS =
      Set.of(
          "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر");

  private AdjacentNames() {}

  /** The spans of a sentence, joined and cut. */
  static List<Span> correct(Sentence sentence, List<Span> spans) {
    List<Span> corrected = new ArrayList<>();
    for (Span span : spans) {
      Span last = corrected.isEmpty() ? null : corrected.getLast();
      if (last != null
          && last.to() == span.from()
          && span.to() - last.from() <= LONGEST
          && (isArabic(sentence, span.from()) || isArticled(sentence, span.from()))
          && !isConjunction(sentence, span.from())) {
        corrected.removeLast();
        cut(sentence, new Span(EntityType.PERSON, last.from(), span.to()), corrected);
      } else {
        cut(sentence, span, corrected);
      }
    }
    return corrected;
  }

  private static void cut(Sentence sentence, Span span, List<Span> into) {
    int half = (span.from() + span.to()) / 2;
    if (isSaidTwice(sentence, span, half)) {
      cut(sentence, new Span(EntityType.PERSON, span.from(), half), into);
      cut(sentence, new Span(EntityType.PERSON, half, span.to()), into);
      return;
    }
    int from = span.from();
    for (int i = span.from(); i <= span.to(); i++) {
      if (i == span.to() || isConjunction(sentence, i)) {
        if (i > from) {
          into.add(new Span(EntityType.PERSON, from, i));
        }
        from = i + 1;
      } else if (endsBefore(sentence, from, i)) {
        into.add(new Span(EntityType.PERSON, from, i));
        from = i;
      }
    }
  }

  /** A headline without a full stop runs into the text that begins with the same name. */
  private static boolean isSaidTwice(Sentence sentence, Span span, int half) {
    int length = half - span.from();
    if (length < 2 || span.to() - half != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!sentence.word(span.from() + i).equals(sentence.word(half + i))) {
        return false;
      }
    }
    return true;
  }

  /** Where a name ends inside a span: behind a king's number, before "for the" and "in the". */
  private static boolean endsBefore(Sentence sentence, int from, int position) {
    String word = NameFolding.fold(sentence.word(position));
    return position > from
        && (ORDINALS.contains(NameFolding.fold(sentence.word(position - 1)))
                && position - from > 1
                && !word.equals("عشر")
            || (word.length() > 4 && (word.startsWith("لل") || word.startsWith("بال"))));
  }

  private static boolean isConjunction(Sentence sentence, int position) {
    return sentence.word(position).equals("و");
  }

  /** "Sheikh Sabah Al-Khaled" and "Al-Hamad Al-Sabah": nobody's name begins with the article. */
  private static boolean isArticled(Sentence sentence, int position) {
    return sentence.word(position).matches("(?i:al|el)[-\\u2010\\u2011]\\p{Lu}.*");
  }

  private static boolean isArabic(Sentence sentence, int position) {
    int first = sentence.word(position).codePointAt(0);
    return Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC;
  }
}
