package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.medina.search.Facet;
import org.medina.search.FacetPage;
import org.medina.search.FacetRequest;
import org.medina.search.FacetValue;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;

/** All values of a facet, {@code /facet/{facet}}, with a filter box and two orders. */
public final class FacetRoutes implements RouteGroup {
  private static final int SIZE = 60;

  private final Holdings holdings;
  private final PageWriter writer;

  /**
   * All values of a facet.
   *
   * @param key the facet
   * @param values this page's values
   * @param total how many match the filter
   * @param filter what the label must contain
   * @param alphabetical by label instead of by count
   * @param hidden the search, as parameters that the filter form keeps
   * @param byCount address of the list in order of count
   * @param byLabel address of the list in order of label
   * @param pager way to the other pages
   * @param back the search
   */
  record View(
      String key,
      List<Value> values,
      long total,
      String filter,
      boolean alphabetical,
      List<Hidden> hidden,
      String byCount,
      String byLabel,
      Pager pager,
      String back) {}

  /** A value and the search with it added, or taken away when it is chosen. */
  record Value(FacetValue value, String href) {}

  /** A parameter that a form keeps. */
  record Hidden(String name, String value) {}

  /** Facets of this collection. */
  public FacetRoutes(Holdings holdings, PageWriter writer) {
    this.holdings = holdings;
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/facet/{facet}", this::show);
  }

  private void show(Context context) {
    Facet facet =
        Facet.ofParameter(context.pathParam("facet"))
            .orElseThrow(() -> new NotFoundResponse("no such facet"));
    Visit visit = Visit.of(context);
    SearchRequest search = visit.search().request().withPage(1, 20);
    String filter = Objects.requireNonNullElse(context.queryParam("filter"), "").strip();
    boolean alphabetical = "az".equals(context.queryParam("order"));
    int page = page(context);
    FacetPage found =
        holdings
            .searcher()
            .facetValues(new FacetRequest(search, facet, filter, alphabetical, page, SIZE));
    String base = SearchEdit.href("/facet/" + facet.parameter(), search);
    String filtered = filter.isEmpty() ? base : and(base, "filter=" + Addresses.segment(filter));
    String ordered = alphabetical ? and(filtered, "order=az") : filtered;
    View view =
        new View(
            facet.parameter(),
            found.values().stream().map(value -> value(search, facet, value)).toList(),
            found.total(),
            filter,
            alphabetical,
            hidden(context),
            filtered,
            and(filtered, "order=az"),
            Pager.of(page, SIZE, found.total(), other -> and(ordered, "p=" + other)),
            SearchEdit.href(search));
    writer.show(visit, "facet", new Visit.Head("", search.query(), false, null), view);
  }

  private static Value value(SearchRequest search, Facet facet, FacetValue value) {
    return new Value(
        value,
        SearchEdit.href(
            value.selected()
                ? SearchEdit.without(search, facet, value.id())
                : SearchEdit.with(search, facet, value.id())));
  }

  private static List<Hidden> hidden(Context context) {
    List<Hidden> hidden = new ArrayList<>();
    context
        .queryParamMap()
        .forEach(
            (name, values) -> {
              if (!List.of("filter", "p", "page", "ui").contains(name)) {
                values.forEach(value -> hidden.add(new Hidden(name, value)));
              }
            });
    return hidden;
  }

  private static int page(Context context) {
    String given = Objects.requireNonNullElse(context.queryParam("p"), "1");
    return given.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(given) : 1;
  }

  private static String and(String address, String parameter) {
    return address + (address.contains("?") ? "&" : "?") + parameter;
  }
}
