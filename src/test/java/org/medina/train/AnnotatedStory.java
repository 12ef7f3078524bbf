package org.medina.train;

import java.util.ArrayList;
import java.util.List;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.enrich.token.SentenceSplitter;
import org.medina.enrich.token.Token;

/**
 * A text whose names are known.
 *
 * @param text the text
 * @param names where it names what, in text order
 */
record AnnotatedStory(String text, List<Name> names) {
  /**
   * A name in the text.
   *
   * @param type what it names
   * @param start offset of its first character
   * @param end offset behind its last character
   */
  record Name(EntityType type, int start, int end) {}

  AnnotatedStory {
    names = List.copyOf(names);
  }

  /** The text's sentences, cut as the product cuts them. */
  List<Sentence> sentences() {
    return SentenceSplitter.split(text);
  }

  /** The names as spans of a sentence's tokens. */
  List<Span> spans(Sentence sentence) {
    List<Span> spans = new ArrayList<>();
    for (Name name : names) {
      int from = -1;
      int to = -1;
      for (int i = 0; i < sentence.size(); i++) {
        Token token = sentence.token(i);
        boolean conjunction = token.text().equals("و") && token.end() < name.end();
        if (token.start() < name.end() && token.end() > name.start() && !conjunction) {
          from = from < 0 ? i : from;
          to = i + 1;
        }
      }
      if (from >= 0 && (spans.isEmpty() || spans.getLast().to() <= from)) {
        spans.add(new Span(name.type(), from, to));
      }
    }
    return spans;
  }

  /** The distinct names of persons that have two words or more. */
  List<String> longPersonNames() {
    return names.stream()
        .filter(name -> name.type() == EntityType.PERSON)
        .map(name -> text.substring(name.start(), name.end()))
        .filter(name -> name.indexOf(' ') >= 0)
        .distinct()
        .toList();
  }
}
