package org.medina.model;

import java.util.List;

/**
 * Who and what a story names.
 *
 * @param people persons, registry first, then by number of mentions
 * @param organisations organisations and networks
 * @param cities cities of the registry
 * @param countries countries that the story is about, and where its event takes place
 */
public record ArticleEntities(
    List<EntityMention> people,
    List<EntityMention> organisations,
    List<EntityMention> cities,
    List<CountryMention> countries) {
  public ArticleEntities {
    people = List.copyOf(people);
    organisations = List.copyOf(organisations);
    cities = List.copyOf(cities);
    countries = List.copyOf(countries);
  }

  /** Nobody and nothing. */
  public static ArticleEntities none() {
    return new ArticleEntities(List.of(), List.of(), List.of(), List.of());
  }
}
