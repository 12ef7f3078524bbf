package org.medina.search;

import java.util.List;

/**
 * The values of one facet for a search, chosen ones first, then by count, ties by label.
 *
 * @param facet the dimension
 * @param values the values shown; a chosen one stays even with count 0
 * @param others articles' worth of values that are not shown
 * @param distinct how many values there are, or -1 when unknown
 */
public record FacetCounts(Facet facet, List<FacetValue> values, long others, long distinct) {
  public FacetCounts {
    values = List.copyOf(values);
  }
}
