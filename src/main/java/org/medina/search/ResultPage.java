package org.medina.search;

import java.time.Instant;
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
 * @param alsoSpelled people whose names may be other spellings of one in the query
 * @param suggestion another spelling that finds more, if the results are few
 * @param relaxations for an empty result: filters whose removal would give some
 * @param cited for a search of the past: what it was made with
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
    List<NearName> alsoSpelled,
    Optional<String> suggestion,
    List<Relaxation> relaxations,
    Optional<Cited> cited) {
  public ResultPage {
    hits = List.copyOf(hits);
    nearly = List.copyOf(nearly);
    facets = List.copyOf(facets);
    known = List.copyOf(known);
    alsoSpelled = List.copyOf(alsoSpelled);
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

  /**
   * What makes a result of the past repeatable.
   *
   * @param moment what was known at this moment was searched
   * @param registry version of the registry by which names are understood
   * @param since from when on that version was used
   * @param today the version that is used today
   */
  public record Cited(Instant moment, String registry, Instant since, String today) {
    /** Whether names have been added or changed since. */
    public boolean changed() {
      return !registry.equals(today);
    }
  }

  /** The counts of one facet. */
  public FacetCounts facet(Facet facet) {
    return facets.stream()
        .filter(counts -> counts.facet() == facet)
        .findFirst()
        .orElseGet(() -> new FacetCounts(facet, List.of(), 0, 0));
  }
}
