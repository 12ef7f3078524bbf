package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medina.model.EntityKind;
import org.medina.model.Language;
import org.medina.search.Facet;
import org.medina.search.FacetRequest;
import org.medina.search.FacetValue;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;
import org.medina.web.i18n.UiLanguage;

/** The front page, {@code /}. */
public final class HomeRoutes implements RouteGroup {
  private static final int WEEK = 7;
  private static final int PEOPLE = 10;
  private static final int LATEST = 5;
  private static final int COUNTRIES = 200;

  /** Queries to try. */
  static final List<String> EXAMPLES =
      List.of("\"Strong Cities Network\"", "maire OR عمدة", "title:climate -summit");

  private final Holdings holdings;
  private final PageWriter writer;

  /** The front page of this collection. */
  public HomeRoutes(Holdings holdings, PageWriter writer) {
    this.holdings = holdings;
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/", this::show);
  }

  private void show(Context context) {
    Visit visit = Visit.of(context);
    ResultPage all = holdings.searcher().search(SearchEdit.everything(visit.labels(), 1));
    List<FacetValue> countries = countries(visit.labels());
    List<HomePage.Person> week = week(visit.labels());
    HomePage page =
        new HomePage(
            today(),
            all.total(),
            holdings.sources().size(),
            countries,
            MapView.of(countries),
            week.isEmpty() ? people(all, Map.of()) : week,
            !week.isEmpty(),
            List.of(UiLanguage.values()).stream().map(this::column).toList(),
            EXAMPLES);
    writer.show(visit, "home", Visit.Head.page("home"), page);
  }

  private List<FacetValue> countries(Language labels) {
    return holdings
        .searcher()
        .facetValues(
            new FacetRequest(
                SearchEdit.everything(labels, 1), Facet.COUNTRY, "", false, 1, COUNTRIES))
        .values()
        .stream()
        .filter(value -> !value.id().equals(Facet.NONE))
        .toList();
  }

  private List<HomePage.Person> week(Language labels) {
    LocalDate today = today();
    ResultPage now = between(today.minusDays(WEEK - 1L), today, labels);
    ResultPage before = between(today.minusDays(2L * WEEK - 1), today.minusDays(WEEK), labels);
    Map<String, Long> earlier = new HashMap<>();
    before.facet(Facet.PERSON).values().forEach(value -> earlier.put(value.id(), value.count()));
    return people(now, earlier);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(holdings.clock().instant(), ZoneOffset.UTC);
  }

  private ResultPage between(LocalDate from, LocalDate to, Language labels) {
    return holdings.searcher().search(SearchEdit.dated(SearchEdit.everything(labels, 1), from, to));
  }

  private static List<HomePage.Person> people(ResultPage page, Map<String, Long> earlier) {
    return page.facet(Facet.PERSON).values().stream()
        .filter(value -> !value.id().equals(Facet.NONE) && value.count() > 0)
        .limit(PEOPLE)
        .map(
            value ->
                new HomePage.Person(
                    value.id(),
                    value.label(),
                    Addresses.of(EntityKind.PERSON, value.id()),
                    value.count(),
                    value.count() - earlier.getOrDefault(value.id(), 0L)))
        .toList();
  }

  private HomePage.Column column(UiLanguage language) {
    SearchRequest newest =
        SearchEdit.with(
            SearchEdit.everything(language.language(), LATEST), Facet.LANGUAGE, language.code());
    return new HomePage.Column(
        language.language(),
        SearchEdit.href(newest.withPage(1, 20)),
        HitView.plain(holdings.searcher().search(newest).hits()));
  }
}
