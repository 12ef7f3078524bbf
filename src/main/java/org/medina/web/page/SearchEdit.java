package org.medina.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.model.Language;
import org.medina.search.Facet;
import org.medina.search.FilterSet;
import org.medina.search.SearchRequest;
import org.medina.web.SearchParameters;

/**
 * A search with something changed. Every change of what is asked leads back to the first page and
 * keeps the rest.
 */
final class SearchEdit {
  private SearchEdit() {}

  /** The address of a search. */
  static String href(SearchRequest request) {
    return href("/search", request);
  }

  /** The address of a page that shows something of a search. */
  static String href(String path, SearchRequest request) {
    String query = SearchParameters.write(request);
    return query.isEmpty() ? path : path + "?" + query;
  }

  static SearchRequest with(SearchRequest request, Facet facet, String value) {
    List<String> chosen = new ArrayList<>(request.filters().chosen(facet));
    if (!chosen.contains(value)) {
      chosen.add(value);
    }
    return choosing(request, facet, chosen);
  }

  static SearchRequest without(SearchRequest request, Facet facet, String value) {
    List<String> chosen = new ArrayList<>(request.filters().chosen(facet));
    chosen.remove(value);
    return choosing(request, facet, chosen);
  }

  static SearchRequest choosing(SearchRequest request, Facet facet, List<String> chosen) {
    return request.withFilters(request.filters().choosing(facet, chosen));
  }

  static SearchRequest dated(
      SearchRequest request, @Nullable LocalDate from, @Nullable LocalDate to) {
    return request.withFilters(request.filters().dated(from, to, false));
  }

  static SearchRequest undated(SearchRequest request, boolean undated) {
    return request.withFilters(request.filters().dated(null, null, undated));
  }

  /** The same search for stories that name all chosen people. */
  static SearchRequest allOf(SearchRequest request) {
    FilterSet old = request.filters();
    return request.withFilters(
        new FilterSet(old.values(), true, old.from(), old.to(), old.undated()));
  }

  /** Everything there is, newest first. */
  static SearchRequest everything(Language labels, int size) {
    return new SearchRequest(
        "", FilterSet.NONE, SearchRequest.Sort.NEWEST, 1, size, false, false, null, labels);
  }
}
