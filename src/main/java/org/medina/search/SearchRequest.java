package org.medina.search;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.model.Language;

/**
 * One search: what was typed, what narrows it, and which part of the results is wanted.
 *
 * @param query what the reader typed, possibly empty
 * @param filters what narrows it
 * @param sort order of the results
 * @param page page number from 1
 * @param size results a page, 1 to 100
 * @param exact whether only the literal spelling counts, without the registry's other names
 * @param stories whether near-identical copies are counted and listed once
 * @param asOf only what was known at this moment, or null for now
 * @param labels language of the facet labels
 */
public record SearchRequest(
    String query,
    FilterSet filters,
    Sort sort,
    int page,
    int size,
    boolean exact,
    boolean stories,
    @Nullable Instant asOf,
    Language labels) {
  /** Order of the results; ties go by date, then id. */
  public enum Sort {
    RELEVANCE,
    NEWEST,
    OLDEST
  }

  /** The first page of a plain query. */
  public static SearchRequest of(String query) {
    return new SearchRequest(
        query,
        FilterSet.NONE,
        query.isBlank() ? Sort.NEWEST : Sort.RELEVANCE,
        1,
        20,
        false,
        false,
        null,
        Language.ENGLISH);
  }

  /** The first page of the same search for something else. */
  public SearchRequest withQuery(String other) {
    return new SearchRequest(other, filters, sort, 1, size, exact, stories, asOf, labels);
  }

  /** The first page of the same search under other filters. */
  public SearchRequest withFilters(FilterSet other) {
    return new SearchRequest(query, other, sort, 1, size, exact, stories, asOf, labels);
  }

  /** The first page of the same search in another order. */
  public SearchRequest withSort(Sort other) {
    return new SearchRequest(query, filters, other, 1, size, exact, stories, asOf, labels);
  }

  /** The first page of the same search over what was known at a moment, or is known now. */
  public SearchRequest withAsOf(@Nullable Instant moment) {
    return new SearchRequest(query, filters, sort, 1, size, exact, stories, moment, labels);
  }

  /** Another page of the same search. */
  public SearchRequest withPage(int number, int results) {
    return new SearchRequest(query, filters, sort, number, results, exact, stories, asOf, labels);
  }

  /** The first page of the same search with other spellings or copies counted, or not. */
  public SearchRequest counting(boolean literally, boolean storiesOnce) {
    return new SearchRequest(query, filters, sort, 1, size, literally, storiesOnce, asOf, labels);
  }
}
