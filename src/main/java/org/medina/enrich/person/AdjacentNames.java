package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.text.name.NameFolding;

/**
 * Arabic lists people with و written onto the next name, and nothing parts the words of one name:
 * spans that touch are one name unless the second begins with و, and a span is cut before a name
 * with و.
 */
final class AdjacentNames {
  private static final int LONGEST = 6;

  private final NameLexicon lexicon;

  AdjacentNames(NameLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The spans of a sentence, joined and cut. */
  List<Span> correct(Sentence sentence, List<Span> spans) {
    List<Span> corrected = new ArrayList<>();
    for (Span span : spans) {
      Span last = corrected.isEmpty() ? null : corrected.getLast();
      if (last != null
          && last.to() == span.from()
          && span.to() - last.from() <= LONGEST
          && isArabic(sentence, span.from())
          && !beginsAnother(sentence, span.from())) {
        corrected.removeLast();
        cut(sentence, new Span(EntityType.PERSON, last.from(), span.to()), corrected);
      } else {
        cut(sentence, span, corrected);
      }
    }
    return corrected;
  }

  private void cut(Sentence sentence, Span span, List<Span> into) {
    int from = span.from();
    for (int i = from + 1; i < span.to(); i++) {
      if (beginsAnother(sentence, i)) {
        into.add(new Span(EntityType.PERSON, from, i));
        from = i;
      }
    }
    into.add(new Span(EntityType.PERSON, from, span.to()));
  }

  private boolean beginsAnother(Sentence sentence, int position) {
    String word = NameFolding.fold(sentence.word(position));
    return word.startsWith("و")
        && word.length() > 3
        && lexicon.level(word) == 0
        && (lexicon.level(word.substring(1)) > 1 || word.startsWith("وعبد"));
  }

  private static boolean isArabic(Sentence sentence, int position) {
    int first = sentence.word(position).codePointAt(0);
    return Character.UnicodeScript.of(first) == Character.UnicodeScript.ARABIC;
  }
}
