package org.medina.search;

import java.util.Optional;

/** A dimension by which results are narrowed; dates are apart, see {@link DateHistogram}. */
public enum Facet {
  COUNTRY("country"),
  EVENT_PLACE("place"),
  PUBLISHED_IN("published_in"),
  PERSON("person"),
  ORGANISATION("org"),
  NETWORK("network"),
  CITY("city"),
  SOURCE("source"),
  LANGUAGE("lang");

  /** The value that stands for "none found". */
  public static final String NONE = "none";

  private final String parameter;

  Facet(String parameter) {
    this.parameter = parameter;
  }

  /** Name of the facet in addresses and in the API. */
  public String parameter() {
    return parameter;
  }

  /** The facet with this parameter name. */
  public static Optional<Facet> ofParameter(String parameter) {
    for (Facet facet : values()) {
      if (facet.parameter.equals(parameter)) {
        return Optional.of(facet);
      }
    }
    return Optional.empty();
  }
}
