package org.medina.enrich.place;

import org.jspecify.annotations.Nullable;

/**
 * What a phrase says of countries.
 *
 * @param code ISO 3166 alpha-2 code, or null for a phrase that hides one, such as "New Mexico"
 * @param kind what sort of phrase it is
 */
record PlaceName(@Nullable String code, Kind kind) {
  /** What sort of phrase. */
  enum Kind {
    COUNTRY,
    DEMONYM,
    CITY,
    /** Holds the name of a country and means none. */
    BLOCK
  }

  static final PlaceName BLOCKED = new PlaceName(null, Kind.BLOCK);
}
