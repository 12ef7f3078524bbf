package org.medina.search;

import java.util.List;
import java.util.Optional;

/**
 * One page of results with its facets.
 *
 * @param request the search, as it was carried out
 * @param reading how the query was read
 * @param total exact number of articles
 * @param stories exact number of stories, copies counted once
 * @param hits this page's results
 * @param nearly when nothing has all that was asked for: stories that have most of it, best first
 * @param facets counts for every facet, in display order
 * @param histogram articles by period
 * @param known registry ids of people, places or bodies that the query is exactly the name of
 * @param suggestion another spelling that finds more, if the results are few
 * @param relaxations for an empty result: filters whose removal would give some
 */
public record ResultPage(
    SearchRequest request,
    QueryReading reading,
    long total,
    long stories,
    List<Hit> hits,
    List<Hit> nearly,
    List<FacetCounts> facets,
    DateHistogram histogram,
    List<String> known,
    Optional<String> suggestion,
    List<Relaxation> relaxations) {
  public ResultPage {
    hits = List.copyOf(hits);
    nearly = List.copyOf(nearly);
    facets = List.copyOf(facets);
    known = List.copyOf(known);
    relaxations = List.copyOf(relaxations);
  }

  /**
   * A way out of an empty result.
   *
   * @param without parameter name of the filter to remove
   * @param value its value
   * @param total results without it
   */
  public record Relaxation(String without, String value, long total) {}

  /** The counts of one facet. */
  public FacetCounts facet(Facet facet) {
    return facets.stream()
        .filter(counts -> counts.facet() == facet)
        .findFirst()
        .orElseGet(() -> new FacetCounts(facet, List.of(), 0, 0));
  }
}
