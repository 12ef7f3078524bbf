package org.medina.enrich;

import java.util.List;
import org.medina.model.ArticleEntities;
import org.medina.model.Language;

/**
 * What enrichment learns of a story.
 *
 * @param language the language of the text
 * @param entities who and what it names
 * @param personNames the persons' names as the text writes them, each spelling once, in text order:
 *     names of two words or more, and names of the registry
 */
public record Enrichment(Language language, ArticleEntities entities, List<String> personNames) {
  public Enrichment {
    personNames = List.copyOf(personNames);
  }
}
