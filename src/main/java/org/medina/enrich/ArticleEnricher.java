package org.medina.enrich;

import java.util.List;
import org.medina.enrich.person.PeopleFinder;
import org.medina.model.ArticleEntities;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.text.language.LanguageDetector;

/**
 * Tells of a story in which language it is and who, where and what it names.
 *
 * <p>One enricher serves all threads; a changed registry needs a new one.
 */
public final class ArticleEnricher {
  private final LanguageDetector languages = new LanguageDetector();
  private final PeopleFinder people;

  /** An enricher that knows the entities of this registry. */
  public ArticleEnricher(Registry registry) {
    this.people = new PeopleFinder(registry);
  }

  /** Reads a story. */
  public Enrichment enrich(Story story) {
    Language language =
        story.language().equals(Language.UNKNOWN)
            ? languages.detect(story.title() + "\n" + story.text())
            : story.language();
    String text = story.title().isBlank() ? story.text() : story.title() + "\n\n" + story.text();
    List<EntityMention> persons = people.find(text, language);
    return new Enrichment(
        language,
        new ArticleEntities(persons, List.of(), List.of(), List.of()),
        persons.stream().map(EntityMention::name).toList());
  }
}
