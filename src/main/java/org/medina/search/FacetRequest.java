package org.medina.search;

/**
 * Asks for one page of all values of a facet.
 *
 * @param search the search that the counts belong to
 * @param facet the dimension
 * @param filter text that the label must contain in any script, possibly empty
 * @param alphabetical by label instead of by count
 * @param page page number from 1
 * @param size values a page, 1 to 200
 */
public record FacetRequest(
    SearchRequest search, Facet facet, String filter, boolean alphabetical, int page, int size) {}
