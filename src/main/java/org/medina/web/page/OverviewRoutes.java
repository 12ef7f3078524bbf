package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import org.medina.search.Facet;
import org.medina.search.FacetRequest;
import org.medina.search.FacetValue;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;
import org.medina.web.picture.Bars;
import org.medina.web.picture.Matrix;

/** The overviews: countries on the map, people and who is named with whom, city networks. */
public final class OverviewRoutes implements RouteGroup {
  private static final int ALL = 200;
  private static final int MATRIX = 12;
  private static final int NETWORKS = 20;
  private static final int MINI_HEIGHT = 40;

  private final Holdings holdings;
  private final PageWriter writer;

  /**
   * Countries.
   *
   * @param map the map
   * @param values the same as a list
   */
  record Countries(MapView map, List<FacetValue> values) {}

  /**
   * People.
   *
   * @param matrix who is named with whom
   * @param values everybody, the most named first
   * @param total how many people there are
   */
  record People(Matrix matrix, List<Named> values, long total) {}

  /** Someone with a page. */
  record Named(FacetValue value, String href) {}

  /**
   * City networks.
   *
   * @param networks the networks
   * @param matrix which network's news is about which country
   */
  record Networks(List<Network> networks, Matrix matrix) {}

  /** A network, how it is covered, and who is named with it. */
  record Network(
      FacetValue value, String href, Bars bars, List<Named> people, List<Named> cities) {}

  /** Overviews of this collection. */
  public OverviewRoutes(Holdings holdings, PageWriter writer) {
    this.holdings = holdings;
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/countries", this::countries);
    routes.get("/people", this::people);
    routes.get("/networks", this::networks);
  }

  private void countries(Context context) {
    Visit visit = Visit.of(context);
    List<FacetValue> values = values(visit, Facet.COUNTRY).stream().toList();
    writer.show(
        visit,
        "countries",
        Visit.Head.page("countries"),
        new Countries(MapView.of(values), values));
  }

  private void people(Context context) {
    Visit visit = Visit.of(context);
    List<FacetValue> values = values(visit, Facet.PERSON);
    Matrix matrix =
        new Meetings(holdings.searcher())
            .among(Facet.PERSON, SearchEdit.everything(visit.labels(), 1), MATRIX);
    writer.show(
        visit,
        "people",
        Visit.Head.page("people"),
        new People(matrix, named(values, Facet.PERSON), values.size()));
  }

  private void networks(Context context) {
    Visit visit = Visit.of(context);
    List<FacetValue> values = values(visit, Facet.NETWORK).stream().limit(NETWORKS).toList();
    List<Network> networks = new ArrayList<>();
    for (FacetValue value : values) {
      networks.add(network(visit, value));
    }
    Matrix matrix =
        new Meetings(holdings.searcher())
            .between(
                Facet.NETWORK, values, Facet.COUNTRY, SearchEdit.everything(visit.labels(), 1));
    writer.show(visit, "networks", Visit.Head.page("networks"), new Networks(networks, matrix));
  }

  private Network network(Visit visit, FacetValue value) {
    SearchRequest request =
        SearchEdit.with(SearchEdit.everything(visit.labels(), 1), Facet.NETWORK, value.id());
    var found = holdings.searcher().search(request);
    return new Network(
        value,
        Addresses.of(Facet.NETWORK, value.id()),
        Bars.of(found.histogram(), MINI_HEIGHT),
        named(Meetings.named(found, Facet.PERSON, 5), Facet.PERSON),
        named(Meetings.named(found, Facet.CITY, 5), Facet.CITY));
  }

  private List<FacetValue> values(Visit visit, Facet facet) {
    return holdings
        .searcher()
        .facetValues(
            new FacetRequest(SearchEdit.everything(visit.labels(), 1), facet, "", false, 1, ALL))
        .values()
        .stream()
        .filter(value -> !value.id().equals(Facet.NONE))
        .toList();
  }

  private static List<Named> named(List<FacetValue> values, Facet facet) {
    return values.stream().map(value -> new Named(value, Addresses.of(facet, value.id()))).toList();
  }
}
