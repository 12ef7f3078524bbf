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
}
