package org.medina.search;

import java.util.List;

/**
 * The values of one facet for a search, chosen ones first, then by count, ties by label.
 *
 * @param facet the dimension
 * @param values the values shown; a chosen one stays even with count 0
 * @param others articles' worth of values that are not shown; {@link #UNKNOWN} when stories are
 *     counted and some values are not shown, as a story may stand under several
 * @param distinct how many values there are, or {@link #UNKNOWN}
 */
public record FacetCounts(Facet facet, List<FacetValue> values, long others, long distinct) {
  /** A number that was not counted. */
  public static final long UNKNOWN = -1;

  public FacetCounts {
    values = List.copyOf(values);
  }
}
