package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medina.model.RegistryEntity;
import org.medina.search.Facet;
import org.medina.search.FilterSet;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;
import org.medina.web.SearchParameters;
import org.medina.web.i18n.Messages;
import org.medina.web.render.Frame;

/** The results page, {@code /search}. */
public final class ResultsRoutes implements RouteGroup {
  private static final List<Integer> PRESETS = List.of(7, 30, 365);

  private final Holdings holdings;
  private final PageWriter writer;

  /** Results of this collection. */
  public ResultsRoutes(Holdings holdings, PageWriter writer) {
    this.holdings = holdings;
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/search", this::show);
  }

  private void show(Context context) {
    Visit visit = Visit.of(context);
    SearchParameters parameters = visit.search();
    SearchRequest request = parameters.request();
    String canonical = SearchEdit.href(request);
    if (parameters.faults().isEmpty() && !visit.query().equals(SearchParameters.write(request))) {
      context.redirect(
          visit.chosen() ? Frame.withLanguage(canonical, visit.ui()) : canonical, HttpStatus.FOUND);
      return;
    }
    ResultPage result = holdings.searcher().search(request);
    context.header(Header.CACHE_CONTROL, "no-cache");
    writer.show(
        visit,
        "results",
        new Visit.Head("search", request.query(), false, canonical),
        page(visit, parameters, result));
  }

  private ResultsPage page(Visit visit, SearchParameters parameters, ResultPage result) {
    Messages messages = writer.messages(visit);
    SearchRequest request = result.request();
    Chip.Names names = new Chip.Names(messages, holdings.registry(), holdings.sources());
    List<Chip> chips = Chip.of(result, names);
    return new ResultsPage(
        request,
        result,
        HitView.ofSearch(result.hits(), request),
        HitView.plain(result.nearly()),
        chips,
        SearchEdit.href(request.withFilters(FilterSet.NONE).counting(false, false)),
        SearchEdit.href(request.counting(request.exact(), !request.stories())),
        result.facets().stream()
            .map(counts -> FacetView.of(counts, request))
            .filter(FacetView::shown)
            .toList(),
        new Charts(holdings, messages).of(result.histogram(), request),
        presets(request),
        sorts(request),
        Pager.of(request, request.stories() ? result.stories() : result.total()),
        faults(parameters, messages),
        offers(result, messages),
        citing(result, messages),
        SearchParameters.write(request.withPage(1, request.size())));
  }

  private List<ResultsPage.Preset> presets(SearchRequest request) {
    LocalDate today = LocalDate.ofInstant(holdings.clock().instant(), ZoneOffset.UTC);
    return PRESETS.stream()
        .map(
            days ->
                new ResultsPage.Preset(
                    days,
                    SearchEdit.href(SearchEdit.dated(request, today.minusDays(days - 1L), null))))
        .toList();
  }

  private static List<ResultsPage.SortOption> sorts(SearchRequest request) {
    return Stream.of(SearchRequest.Sort.values())
        .map(
            sort -> new ResultsPage.SortOption(SearchParameters.name(sort), sort == request.sort()))
        .toList();
  }

  private static Map<String, String> faults(SearchParameters parameters, Messages messages) {
    Map<String, String> faults = new HashMap<>();
    for (SearchParameters.Fault fault : parameters.faults()) {
      faults.put(
          fault.parameter(),
          switch (fault.kind()) {
            case MALFORMED_DATE -> messages.text("fault.date", fault.value());
            case REVERSED_DATES -> messages.text("fault.reversed");
            case TOO_DEEP -> messages.text("pager.capped");
          });
    }
    return faults;
  }

  private ResultsPage.Citing citing(ResultPage result, Messages messages) {
    SearchRequest request = result.request();
    Instant moment =
        result
            .cited()
            .map(ResultPage.Cited::moment)
            .orElseGet(() -> holdings.clock().instant().truncatedTo(ChronoUnit.SECONDS));
    List<String> said = new ArrayList<>();
    result
        .cited()
        .ifPresent(
            cited -> {
              said.add(messages.text("cited.moment", messages.moment(cited.moment())));
              said.add(
                  messages.text(
                      "cited.registry", messages.moment(cited.since()), cited.registry()));
              if (cited.changed()) {
                said.add(messages.text("cited.changed", cited.today()));
              }
            });
    return new ResultsPage.Citing(
        SearchEdit.href(request.withAsOf(moment)), said, SearchEdit.href(request.withAsOf(null)));
  }

  private ResultsPage.Offers offers(ResultPage result, Messages messages) {
    SearchRequest request = result.request();
    List<ResultsPage.Known> known = new ArrayList<>();
    for (String id : result.known()) {
      holdings.registry().find(id).ifPresent(entity -> known.add(known(entity, messages)));
    }
    String suggestion = result.suggestion().orElse("");
    List<ResultsPage.Way> ways =
        result.relaxations().stream().map(way -> way(way, request, messages)).toList();
    return new ResultsPage.Offers(
        known,
        AlsoSpelled.of(result.alsoSpelled()),
        suggestion,
        SearchEdit.href(request.withQuery(suggestion)),
        ways,
        new Reading(messages).of(result.reading()),
        HomeRoutes.EXAMPLES);
  }

  private static ResultsPage.Known known(RegistryEntity entity, Messages messages) {
    return new ResultsPage.Known(
        entity.labels().in(messages.language().language()),
        Addresses.path(entity.kind()),
        Addresses.of(entity.kind(), entity.id()));
  }

  private ResultsPage.Way way(ResultPage.Relaxation way, SearchRequest request, Messages messages) {
    SearchRequest without =
        Facet.ofParameter(way.without())
            .map(facet -> SearchEdit.without(request, facet, way.value()))
            .orElseGet(() -> withoutDates(request, way.without()));
    String key =
        Facet.ofParameter(way.without()).isPresent()
            ? "facet." + way.without()
            : "chip." + (way.without().equals("undated") ? "only" : way.without());
    return new ResultsPage.Way(
        messages.has(key) ? key : "chip.only",
        holdings.label(way.without(), way.value(), messages),
        SearchEdit.href(without),
        way.total());
  }

  private static SearchRequest withoutDates(SearchRequest request, String parameter) {
    FilterSet filters = request.filters();
    return switch (parameter) {
      case "from" -> SearchEdit.dated(request, null, filters.to());
      case "to" -> SearchEdit.dated(request, filters.from(), null);
      case "undated" -> SearchEdit.undated(request, false);
      case "exact" -> request.counting(false, request.stories());
      case "q" -> request.withQuery("");
      // Whatever else the searcher took away concerned the dates as a whole.
      default -> SearchEdit.dated(request, null, null);
    };
  }
}
