package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.NotFoundResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.crawl.SourceReport;
import org.medina.crawl.UrlNormalizer;
import org.medina.model.FurnitureLine;
import org.medina.model.Language;
import org.medina.model.MedinaException;
import org.medina.model.Source;
import org.medina.pipeline.RepeatedLines;
import org.medina.search.Facet;
import org.medina.search.FacetRequest;
import org.medina.search.SearchRequest;
import org.medina.web.RouteGroup;

/** The outlets and how the crawl fares with each: {@code /sources} and {@code /status}. */
public final class SourceRoutes implements RouteGroup {
  private static final int MOST_SOURCES = 200;
  private static final int RUNS = 15;
  private static final int MOST_LINES = 100;

  private final Holdings holdings;
  private final CrawlStatus status;
  private final RepeatedLines furniture;
  private final PageWriter writer;

  /** Every outlet. */
  record Sources(List<SourceRow> rows) {}

  /**
   * One outlet.
   *
   * @param leftOut lines that are left out of its stories
   */
  record OneSource(
      SourceRow row,
      EntityPage.Coverage coverage,
      List<SourceReport> runs,
      List<HostLine> leftOut) {}

  /** A line that a host repeats on its pages. */
  record HostLine(String host, FurnitureLine line) {}

  /**
   * The state of the whole.
   *
   * @param rows every outlet
   * @param index whether the index answers
   * @param articles articles in it, or -1
   * @param lastSuccess when anything was last read, or null
   * @param next when anything is due next, or null
   * @param conditions how many outlets are in each condition
   */
  record Status(
      List<SourceRow> rows,
      boolean index,
      long articles,
      @Nullable Instant lastSuccess,
      @Nullable Instant next,
      Map<String, Long> conditions) {}

  /** Outlets of this collection, with what the crawl tells of them. */
  public SourceRoutes(
      Holdings holdings, CrawlStatus status, RepeatedLines furniture, PageWriter writer) {
    this.holdings = holdings;
    this.status = status;
    this.furniture = furniture;
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/sources", this::sources);
    routes.get("/sources/{id}", this::source);
    routes.get("/status", this::status);
  }

  private void sources(Context context) {
    Visit visit = Visit.of(context);
    List<SourceRow> rows = rows(counts(visit.labels()));
    writer.show(visit, "sources", Visit.Head.page("sources"), new Sources(rows));
  }

  private void source(Context context) {
    Visit visit = Visit.of(context);
    String id = context.pathParam("id");
    SourceRow row =
        rows(counts(visit.labels())).stream()
            .filter(candidate -> candidate.source().id().equals(id))
            .findFirst()
            .orElseThrow(() -> new NotFoundResponse("no such source"));
    SearchRequest request =
        SearchEdit.with(SearchEdit.everything(visit.labels(), 20), Facet.SOURCE, id);
    EntityPage.Coverage coverage =
        new Coverage(holdings, writer.messages(visit))
            .of(holdings.searcher().search(request), Facet.SOURCE, id);
    SourceState state = row.state();
    List<SourceReport> runs =
        state == null ? List.of() : state.runs().stream().limit(RUNS).toList();
    writer.show(
        visit,
        "source",
        new Visit.Head("sources", "", true, visit.path()),
        new OneSource(row, coverage, runs, leftOut(row.source())));
  }

  private List<HostLine> leftOut(Source source) {
    String home = UrlNormalizer.hostOf(source.home().toString());
    String site = home.startsWith("www.") ? home.substring(4) : home;
    return furniture.hostsOf(site).stream()
        .flatMap(host -> furniture.lines(host).stream().map(line -> new HostLine(host, line)))
        .limit(MOST_LINES)
        .toList();
  }

  private void status(Context context) {
    Visit visit = Visit.of(context);
    boolean index = true;
    SourceRow.Counts counts = new SourceRow.Counts(Map.of(), Map.of(), Map.of());
    List<SourceRow> rows = List.of();
    try {
      counts = counts(visit.labels());
      rows = rows(counts);
    } catch (MedinaException unavailable) {
      index = false;
    }
    Map<String, Long> conditions = new HashMap<>();
    rows.forEach(row -> conditions.merge(row.condition(), 1L, Long::sum));
    long articles = counts.total().values().stream().mapToLong(Long::longValue).sum();
    writer.show(
        visit,
        "status",
        Visit.Head.page("status"),
        new Status(rows, index, index ? articles : -1, latest(rows), soonest(rows), conditions));
  }

  private static @Nullable Instant latest(List<SourceRow> rows) {
    Instant latest = null;
    for (SourceRow row : rows) {
      SourceState state = row.state();
      Instant success = state == null ? null : state.lastSuccess();
      if (success != null && (latest == null || success.isAfter(latest))) {
        latest = success;
      }
    }
    return latest;
  }

  private static @Nullable Instant soonest(List<SourceRow> rows) {
    Instant soonest = null;
    for (SourceRow row : rows) {
      SourceState state = row.state();
      Instant next = state == null ? null : state.nextVisit();
      if (next != null && (soonest == null || next.isBefore(soonest))) {
        soonest = next;
      }
    }
    return soonest;
  }

  private List<SourceRow> rows(SourceRow.Counts counts) {
    Map<String, SourceState> states = new HashMap<>();
    status.sources().forEach(state -> states.put(state.source(), state));
    Instant now = holdings.clock().instant();
    return holdings.sources().stream()
        .map((Source source) -> SourceRow.of(source, counts, states.get(source.id()), now))
        .toList();
  }

  private SourceRow.Counts counts(Language labels) {
    SearchRequest all = SearchEdit.everything(labels, 1);
    LocalDate today = LocalDate.ofInstant(holdings.clock().instant(), ZoneOffset.UTC);
    return new SourceRow.Counts(
        counts(all),
        counts(SearchEdit.dated(all, today.minusDays(6), null)),
        counts(SearchEdit.undated(all, true)));
  }

  private Map<String, Long> counts(SearchRequest search) {
    Map<String, Long> counts = new HashMap<>();
    holdings
        .searcher()
        .facetValues(new FacetRequest(search, Facet.SOURCE, "", false, 1, MOST_SOURCES))
        .values()
        .forEach(value -> counts.put(value.id(), value.count()));
    return counts;
  }
}
