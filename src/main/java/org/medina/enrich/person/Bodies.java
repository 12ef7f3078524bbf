package org.medina.enrich.person;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.enrich.lexicon.WordList;
import org.medina.enrich.tagger.ArabicClitics;
import org.medina.enrich.tagger.EntityType;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.text.name.NameFolding;

/**
 * The tagger's organisations that are sure enough to be shown: of two words or more, called by a
 * word for a body (a ministry, council, union) at the front or, in Latin letters, at the end.
 */
final class Bodies {
  private final WordList heads = WordList.read("organisation-heads");

  /** The bodies of a story, one mention for each name, in text order. */
  List<EntityMention> of(String text, List<Sentence> sentences, List<List<Span>> tagged) {
    Map<String, EntityMention> bodies = new LinkedHashMap<>();
    for (int i = 0; i < sentences.size(); i++) {
      Sentence sentence = sentences.get(i);
      for (Span span : tagged.get(i)) {
        if (span.type() == EntityType.ORGANISATION && isSure(sentence, span)) {
          String name = name(text, sentence, span);
          bodies.merge(
              name,
              mention(name, text, sentence),
              (before, now) -> before.withCount(before.count() + 1));
        }
      }
    }
    return new ArrayList<>(bodies.values());
  }

  private boolean isSure(Sentence sentence, Span span) {
    String first = sentence.word(span.from());
    String last = sentence.word(span.to() - 1);
    boolean arabic = NameWords.isArabic(first);
    return span.length() > 1
        && !first.startsWith("لل")
        && (heads.contains(bare(first)) || (!arabic && heads.contains(bare(last))));
  }

  private static String bare(String word) {
    return ArabicClitics.bare(NameFolding.fold(word));
  }

  /** As written, without an Arabic conjunction or preposition on the first word. */
  private static String name(String text, Sentence sentence, Span span) {
    String first = sentence.word(span.from());
    int clitic = first.length() - bare(first).length();
    int start = sentence.token(span.from()).start() + (NameWords.isArabic(first) ? clitic : 0);
    return text.substring(start, sentence.token(span.to() - 1).end()).replaceAll("\\s+", " ");
  }

  private static EntityMention mention(String name, String text, Sentence sentence) {
    return new EntityMention(
        EntityMention.UNREGISTERED + name,
        EntityKind.ORGANISATION,
        name,
        1,
        null,
        null,
        text.substring(sentence.start(), sentence.end()));
  }
}
