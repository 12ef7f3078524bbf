package org.medina.web.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
    FilterSet old = request.filters();
    Map<Facet, List<String>> values = new EnumMap<>(Facet.class);
    values.putAll(old.values());
    values.put(facet, chosen);
    return filtered(
        request, new FilterSet(values, old.allPeople(), old.from(), old.to(), old.undated()));
  }

  static SearchRequest dated(
      SearchRequest request, @Nullable LocalDate from, @Nullable LocalDate to) {
    FilterSet old = request.filters();
    return filtered(request, new FilterSet(old.values(), old.allPeople(), from, to, false));
  }

  /** The same search for stories that name all chosen people. */
  static SearchRequest allOf(SearchRequest request) {
    FilterSet old = request.filters();
    return filtered(
        request, new FilterSet(old.values(), true, old.from(), old.to(), old.undated()));
  }

  /** Everything there is, newest first. */
  static SearchRequest everything(Language labels, int size) {
    return new SearchRequest(
        "", FilterSet.NONE, SearchRequest.Sort.NEWEST, 1, size, false, false, null, labels);
  }

  static SearchRequest undated(SearchRequest request, boolean undated) {
    FilterSet old = request.filters();
    return filtered(request, new FilterSet(old.values(), old.allPeople(), null, null, undated));
  }

  static SearchRequest filtered(SearchRequest request, FilterSet filters) {
    return new SearchRequest(
        request.query(),
        filters,
        request.sort(),
        1,
        request.size(),
        request.exact(),
        request.stories(),
        request.asOf(),
        request.labels());
  }

  static SearchRequest asking(SearchRequest request, String query) {
    return new SearchRequest(
        query,
        request.filters(),
        request.sort(),
        1,
        request.size(),
        request.exact(),
        request.stories(),
        request.asOf(),
        request.labels());
  }

  static SearchRequest paged(SearchRequest request, int page, int size) {
    return new SearchRequest(
        request.query(),
        request.filters(),
        request.sort(),
        page,
        size,
        request.exact(),
        request.stories(),
        request.asOf(),
        request.labels());
  }

  static SearchRequest counting(SearchRequest request, boolean exact, boolean stories) {
    return new SearchRequest(
        request.query(),
        request.filters(),
        request.sort(),
        1,
        request.size(),
        exact,
        stories,
        request.asOf(),
        request.labels());
  }

  static SearchRequest sorted(SearchRequest request, SearchRequest.Sort sort, int size) {
    return new SearchRequest(
        request.query(),
        request.filters(),
        sort,
        1,
        size,
        request.exact(),
        request.stories(),
        request.asOf(),
        request.labels());
  }
}
