package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.RegistryIndex;
import org.medina.index.ScanOrder;
import org.medina.index.StoredArticle;
import org.medina.model.Article;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.search.FacetPage;
import org.medina.search.FacetRequest;
import org.medina.search.Hit;
import org.medina.search.Marked;
import org.medina.search.NearName;
import org.medina.search.QueryReading;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.search.Suggestion;

/** Searches in Elasticsearch: the hits in one request, all counts in another beside it. */
public final class EngineSearcher implements ArticleSearcher {
  /** The search took too long: what is shown is part of what there is. */
  public static final String NOTE_PARTIAL = "query.partial";

  /** A reader waits no longer for a page. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final int NEARLY = 10;

  private final Duration patience;
  private final ElasticsearchGateway gateway;
  private final ArticleIndex index;
  private final Registry registry;
  private final Map<String, String> sourceNames;
  private final Namings namings;
  private final Stock today;
  private final Companions companions;
  private final Completion completion;
  private final Spelling spelling;
  private final NearNames nearNames;

  /**
   * A searcher.
   *
   * @param sourceNames names of the sources by id
   */
  public EngineSearcher(
      ElasticsearchGateway gateway, Registry registry, Map<String, String> sourceNames) {
    this(gateway, registry, sourceNames, PATIENCE);
  }

  EngineSearcher(
      ElasticsearchGateway gateway,
      Registry registry,
      Map<String, String> sourceNames,
      Duration patience) {
    this.patience = patience;
    this.gateway = gateway;
    this.index = new ArticleIndex(gateway);
    this.registry = registry;
    this.sourceNames = Map.copyOf(sourceNames);
    this.namings = new Namings(new RegistryIndex(gateway), registry);
    this.today = Stock.of(Engine.today(gateway), registry, sourceNames);
    this.companions = new Companions(today.engine(), today.reader());
    this.completion = new Completion(today.engine(), registry);
    this.spelling = new Spelling(today.engine());
    this.nearNames = new NearNames(today.engine(), registry, today.labels());
  }

  /** The stories that a search is over: those of today, or of the moment that it names. */
  private Stock stock(SearchRequest request, Naming naming) {
    Instant moment = request.asOf();
    return moment == null
        ? today
        : Stock.of(Engine.at(gateway, moment), naming.registry(), sourceNames);
  }

  @Override
  public ResultPage search(SearchRequest request) {
    Naming naming = namings.of(request);
    QueryReading asked = naming.read(request);
    Stock stock = stock(request, naming);
    Query query = query(asked, naming);
    FilterQueries filters = new FilterQueries(request.filters(), naming);
    Awaited<Overview> counted = Overview.of(stock, request, query, filters, patience);
    Awaited<List<NearName>> near = near(request, asked);
    SearchResponse<ObjectNode> answer = list(stock, request, asked, naming, filters);
    Marker marker = new Marker(Needles.of(asked.clauses(), naming.registry()));
    List<Hit> hits = hits(stock, answer, marker, true);
    Overview overview = counted.get();
    boolean partial = answer.timedOut() || overview.partial();
    QueryReading reading = partial ? asked.with(NOTE_PARTIAL) : asked;
    boolean nothing = overview.total() == 0;
    return new ResultPage(
        request,
        reading,
        overview.total(),
        overview.stories(),
        hits,
        nothing ? nearly(stock, request, reading, marker, naming) : List.of(),
        overview.facets(),
        overview.histogram(),
        known(reading),
        near.get(),
        nothing ? spelling.better(reading.clauses()) : Optional.empty(),
        nothing ? relaxations(stock, request, query, naming) : List.of(),
        namings.cited(request, naming));
  }

  private static List<ResultPage.Relaxation> relaxations(
      Stock stock, SearchRequest request, Query query, Naming naming) {
    Counting counting = new Counting(request.stories());
    return stock.relaxations().of(query, request.filters(), counting, naming);
  }

  /** Compares names while the engine searches; without them there is still a result. */
  private Awaited<List<NearName>> near(SearchRequest request, QueryReading asked) {
    return request.exact()
        ? Awaited.done(List.of())
        : Awaited.of(() -> nearNames.in(asked.clauses(), request.labels())).orElse(List.of());
  }

  /** Stories with most of what was asked for, under the same filters, one of each. */
  private List<Hit> nearly(
      Stock stock, SearchRequest request, QueryReading reading, Marker marker, Naming naming) {
    if (reading.clauses().size() < 2) {
      return List.of();
    }
    Query most = naming.clauses().most(reading.clauses());
    Query filters = new FilterQueries(request.filters(), naming).all();
    return hits(
        stock,
        stock
            .engine()
            .search(
                s ->
                    s.query(Ranking.of(most, reading, request.asOf()))
                        .postFilter(filters)
                        .size(NEARLY)
                        .sort(sort(request.withSort(SearchRequest.Sort.RELEVANCE)))
                        .trackTotalHits(t -> t.enabled(false))
                        .collapse(c -> c.field("story"))
                        .source(HitReader.SOURCE)),
        marker,
        false);
  }

  private static List<Hit> hits(
      Stock stock, SearchResponse<ObjectNode> answer, Marker marker, boolean hasCopies) {
    return stock.reader().read(Engine.sources(answer), marker, hasCopies);
  }

  private static List<String> known(QueryReading reading) {
    return reading.clauses().size() == 1
            && reading.clauses().getFirst() instanceof QueryReading.Clause.Entity entity
        ? List.of(entity.id())
        : List.of();
  }

  /**
   * The hits of one page; nothing else is asked, so that the engine need not see all that match.
   */
  private SearchResponse<ObjectNode> list(
      Stock stock,
      SearchRequest request,
      QueryReading reading,
      Naming naming,
      FilterQueries filters) {
    int offset = (request.page() - 1) * request.size();
    boolean deep = offset + request.size() > DeepPages.WINDOW;
    Query ranked = ranked(request, reading, naming);
    Query narrowed = deep ? deep(stock, request, ranked, filters, offset) : filters.all();
    return stock
        .engine()
        .search(
            s -> {
              s.query(q -> q.bool(b -> b.must(ranked).filter(narrowed)))
                  .from(deep ? 0 : offset)
                  .size(request.size())
                  .sort(sort(request))
                  .trackTotalHits(t -> t.enabled(false))
                  .timeout(patience.toMillis() + "ms")
                  .source(HitReader.SOURCE);
              return request.stories() ? s.collapse(c -> c.field("story")) : s;
            });
  }

  private static Query deep(
      Stock stock, SearchRequest request, Query query, FilterQueries filters, int offset) {
    Query all = Query.of(q -> q.bool(b -> b.must(query).filter(filters.all())));
    var listing = new DeepPages.Listing(all, request.sort(), sort(request), request.stories());
    List<String> ids =
        offset >= DEEPEST ? List.of() : stock.deepPages().ids(listing, offset, request.size());
    return Engine.withIds(ids);
  }

  /** What is to match, whatever the filters. */
  private static Query query(QueryReading reading, Naming naming) {
    return reading.clauses().isEmpty()
        ? Query.of(q -> q.matchAll(m -> m))
        : naming.clauses().all(reading.clauses());
  }

  /** The same, with what brings the better ones to the front. */
  private static Query ranked(SearchRequest request, QueryReading reading, Naming naming) {
    Query all = query(reading, naming);
    List<Query> first =
        request.sort() == SearchRequest.Sort.RELEVANCE
            ? naming.clauses().sideBySide(reading.clauses())
            : List.of();
    Query better = first.isEmpty() ? all : Query.of(q -> q.bool(b -> b.must(all).should(first)));
    return Ranking.of(better, reading, request.asOf());
  }

  static List<SortOptions> sort(SearchRequest request) {
    List<SortOptions> order = new ArrayList<>();
    SortOrder dates = request.sort() == SearchRequest.Sort.OLDEST ? SortOrder.Asc : SortOrder.Desc;
    if (request.sort() == SearchRequest.Sort.RELEVANCE) {
      order.add(SortOptions.of(s -> s.score(c -> c.order(SortOrder.Desc))));
    }
    order.add(
        SortOptions.of(
            s -> s.field(f -> f.field("day").order(dates).missing(FieldValue.of("_last")))));
    order.add(SortOptions.of(s -> s.field(f -> f.field("id").order(SortOrder.Asc))));
    return order;
  }

  @Override
  public FacetPage facetValues(FacetRequest request) {
    SearchRequest search = request.search();
    Naming naming = namings.of(search);
    FilterQueries filters = new FilterQueries(search.filters(), naming);
    boolean narrowsItself = request.facet() == Facet.PERSON && search.filters().allPeople();
    Query scope = narrowsItself ? filters.all() : filters.without(request.facet());
    Query matching = query(naming.read(search), naming);
    return stock(search, naming)
        .listing()
        .list(request, Query.of(q -> q.bool(b -> b.filter(matching, scope))));
  }

  @Override
  public Optional<Article> find(String id) {
    return index.find(id).map(stored -> stored.article());
  }

  @Override
  public Marked markedText(Article article, String query, boolean exact) {
    SearchRequest request = SearchRequest.of(query).counting(exact, false);
    QueryReading reading = namings.of(request).read(request);
    return new Marker(Needles.of(reading.clauses(), registry)).mark(article.content().text());
  }

  @Override
  public List<Hit> similar(String id, int size, Language language) {
    return find(id).map(article -> companions.similar(article, size)).orElse(List.of());
  }

  @Override
  public List<Hit> sameStory(String id, int size, Language language) {
    return find(id).map(article -> companions.sameStory(article, size)).orElse(List.of());
  }

  @Override
  public List<Suggestion> complete(String typed, int size, Language language) {
    return completion.complete(typed, size, language);
  }

  @Override
  public List<NearName> alsoSpelled(List<String> names, Language language) {
    return nearNames.of(names, language);
  }

  @Override
  public void export(SearchRequest request, Consumer<Article> rows) {
    Naming naming = namings.of(request);
    FilterQueries filters = new FilterQueries(request.filters(), naming);
    Query asked = query(naming.read(request), naming);
    Query query = Query.of(q -> q.bool(b -> b.must(asked).filter(filters.all())));
    ScanOrder order = request.stories() ? ScanOrder.STORY : ScanOrder.NEWEST;
    Consumer<StoredArticle> row = stored -> rows.accept(stored.article());
    Instant moment = request.asOf();
    if (moment == null) {
      index.scan(query, order, row);
    } else {
      index.scan(query, moment, order, row);
    }
  }
}
