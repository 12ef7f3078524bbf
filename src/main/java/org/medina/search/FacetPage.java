package org.medina.search;

import java.util.List;

/**
 * One page of all values of a facet.
 *
 * @param request what was asked for
 * @param values the values
 * @param total how many values match the filter
 */
public record FacetPage(FacetRequest request, List<FacetValue> values, long total) {
  public FacetPage {
    values = List.copyOf(values);
  }
}
