package org.medina.search.engine;

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
}
