package org.medina.search.engine;

import org.medina.model.EntityKind;
import org.medina.search.Facet;

/** The index fields of the facets. */
final class FacetFields {
  private FacetFields() {}

  static String of(Facet facet) {
    return switch (facet) {
      case COUNTRY -> "country";
      case EVENT_PLACE -> "place";
      case PUBLISHED_IN -> "published_in";
      case PERSON -> "person";
      case ORGANISATION -> "organisation";
      case NETWORK -> "network";
      case CITY -> "city";
      case SOURCE -> "source";
      case LANGUAGE -> "language";
    };
  }

  static String of(EntityKind kind) {
    return switch (kind) {
      case PERSON -> of(Facet.PERSON);
      case ORGANISATION -> of(Facet.ORGANISATION);
      case NETWORK -> of(Facet.NETWORK);
      case CITY -> of(Facet.CITY);
    };
  }
}
