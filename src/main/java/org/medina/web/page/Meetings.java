package org.medina.web.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.search.FacetValue;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.web.picture.Matrix;

/** Who is named with whom, and which network with which country, counted by searching. */
record Meetings(ArticleSearcher searcher) {
  private record Counted(FacetValue value, Map<String, Long> counts) {}

  /** The commonest values of a facet against each other. */
  Matrix among(Facet facet, SearchRequest within, int size) {
    List<FacetValue> values = named(searcher.search(within), facet, size);
    return matrix(values, values, facet, facet, within);
  }

  /** The given values of one facet against the commonest values of another. */
  Matrix between(Facet rows, List<FacetValue> values, Facet columns, SearchRequest within) {
    List<FacetValue> heads = named(searcher.search(within), columns, 10);
    return matrix(values, heads, rows, columns, within);
  }

  private Matrix matrix(
      List<FacetValue> rows,
      List<FacetValue> columns,
      Facet rowFacet,
      Facet columnFacet,
      SearchRequest within) {
    List<Counted> counted = new ArrayList<>();
    long most = 0;
    for (FacetValue row : rows) {
      Map<String, Long> counts = counts(row, rowFacet, columnFacet, within);
      counted.add(new Counted(row, counts));
      for (FacetValue column : columns) {
        if (!same(row, column, rowFacet, columnFacet)) {
          most = Math.max(most, counts.getOrDefault(column.id(), 0L));
        }
      }
    }
    List<Matrix.Row> lines = new ArrayList<>();
    for (Counted line : counted) {
      List<Matrix.Cell> cells = new ArrayList<>();
      for (FacetValue column : columns) {
        long count = line.counts().getOrDefault(column.id(), 0L);
        boolean self = same(line.value(), column, rowFacet, columnFacet);
        String href = self || count == 0 ? "" : both(line.value(), column, rowFacet, columnFacet);
        cells.add(new Matrix.Cell(count, self ? 0 : Matrix.shade(count, most), href, self));
      }
      lines.add(new Matrix.Row(head(line.value(), rowFacet), cells));
    }
    return new Matrix(columns.stream().map(value -> head(value, columnFacet)).toList(), lines);
  }

  /**
   * How often each value meets one other. For people all chosen ones must be named, for that facet
   * would else count the stories that name either.
   */
  private Map<String, Long> counts(
      FacetValue row, Facet rowFacet, Facet columnFacet, SearchRequest within) {
    SearchRequest chosen = SearchEdit.allOf(SearchEdit.with(within, rowFacet, row.id()));
    Map<String, Long> counts = new HashMap<>();
    searcher
        .search(chosen)
        .facet(columnFacet)
        .values()
        .forEach(value -> counts.put(value.id(), value.count()));
    return counts;
  }

  private static String both(FacetValue row, FacetValue column, Facet rowFacet, Facet columnFacet) {
    SearchRequest one = SearchEdit.with(SearchRequest.of(""), rowFacet, row.id());
    SearchRequest two = SearchEdit.with(one, columnFacet, column.id());
    return SearchEdit.href(rowFacet == columnFacet ? SearchEdit.allOf(two) : two);
  }

  private static boolean same(FacetValue row, FacetValue column, Facet rows, Facet columns) {
    return rows == columns && row.id().equals(column.id());
  }

  private static Matrix.Head head(FacetValue value, Facet facet) {
    return new Matrix.Head(value.id(), value.label(), Addresses.of(facet, value.id()));
  }

  /** The first values of a facet that name something. */
  static List<FacetValue> named(ResultPage page, Facet facet, int size) {
    return page.facet(facet).values().stream()
        .filter(value -> !value.id().equals(Facet.NONE) && value.count() > 0)
        .limit(size)
        .toList();
  }
}
