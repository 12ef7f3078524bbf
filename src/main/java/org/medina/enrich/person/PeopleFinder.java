package org.medina.enrich.person;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medina.enrich.lexicon.NameLexicon;
import org.medina.enrich.lexicon.Titles;
import org.medina.enrich.tagger.Span;
import org.medina.enrich.token.Sentence;
import org.medina.enrich.token.SentenceSplitter;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;

/** Finds the people of a story. */
public final class PeopleFinder {
  private final Titles titles = new Titles();
  private final NameLexicon lexicon = NameLexicon.shipped();

  /** A finder that knows the people of this registry. */
  public PeopleFinder(Registry registry) {}

  /** The people that a text names, most mentioned first. */
  public List<EntityMention> find(String text, Language language) {
    var cues = new TitleCues(titles.of(language), lexicon);
    Map<String, EntityMention> found = new LinkedHashMap<>();
    for (Sentence sentence : SentenceSplitter.split(text)) {
      for (Span span : cues.find(sentence)) {
        String name =
            text.substring(
                sentence.token(span.from()).start(), sentence.token(span.to() - 1).end());
        String evidence = text.substring(sentence.start(), sentence.end());
        found.merge(
            name,
            new EntityMention(
                EntityMention.UNREGISTERED + name,
                EntityKind.PERSON,
                name,
                1,
                null,
                null,
                evidence),
            (old, again) ->
                new EntityMention(
                    old.id(), old.kind(), name, old.count() + 1, null, null, old.evidence()));
      }
    }
    return List.copyOf(found.values());
  }
}
