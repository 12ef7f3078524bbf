package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.SingleBucketAggregateBase;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
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
import org.medina.search.DateHistogram;
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

/** Searches in Elasticsearch: hits, facets and histogram in one request. */
public final class EngineSearcher implements ArticleSearcher {
  /** The search took too long: what is shown is part of what there is. */
  public static final String NOTE_PARTIAL = "query.partial";

  /** A reader waits no longer for a page. */
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private static final String ALL = "all";
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
    Query query = query(request, asked, naming);
    FilterQueries filters = new FilterQueries(request.filters(), naming);
    CompletableFuture<List<NearName>> near = near(request, asked);
    Counting counting = new Counting(request.stories());
    FacetAggregations facets = new FacetAggregations(request.filters(), counting, stock.labels());
    SearchResponse<ObjectNode> answer =
        ask(stock, request, Ranking.of(query, asked, request.asOf()), filters, facets);
    QueryReading reading = answer.timedOut() ? asked.with(NOTE_PARTIAL) : asked;
    SingleBucketAggregateBase all = Answers.named(answer.aggregations(), ALL).filter();
    long total = all.docCount();
    long stories = Counting.stories(all.aggregations());
    Marker marker = new Marker(Needles.of(reading.clauses(), naming.registry()));
    return new ResultPage(
        request,
        reading,
        total,
        stories,
        hits(stock, answer, marker, stories < total),
        total == 0 ? nearly(stock, request, reading, marker, naming) : List.of(),
        facets.read(answer.aggregations(), request.labels()),
        histogram(stock, answer, request, query, filters),
        known(reading),
        near.join(),
        total == 0 ? spelling.better(reading.clauses()) : Optional.empty(),
        total == 0 ? stock.relaxations().of(query, request.filters(), counting, naming) : List.of(),
        namings.cited(request, naming));
  }

  /** Compares names while the engine searches; without them there is still a result. */
  private CompletableFuture<List<NearName>> near(SearchRequest request, QueryReading asked) {
    return request.exact()
        ? CompletableFuture.completedFuture(List.of())
        : CompletableFuture.supplyAsync(
                () -> nearNames.in(asked.clauses(), request.labels()), Thread::startVirtualThread)
            .exceptionally(unavailable -> List.of());
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

  private static DateHistogram histogram(
      Stock stock,
      SearchResponse<ObjectNode> answer,
      SearchRequest request,
      Query query,
      FilterQueries filters) {
    Query scope = Query.of(q -> q.bool(b -> b.filter(query, filters.withoutDates())));
    DateHistogram articles =
        Histogram.read(
            Answers.named(answer.aggregations(), Histogram.NAME),
            request.filters(),
            stock.engine(),
            scope);
    return request.stories() ? stock.storyPeriods().count(articles, scope) : articles;
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

  private SearchResponse<ObjectNode> ask(
      Stock stock,
      SearchRequest request,
      Query query,
      FilterQueries filters,
      FacetAggregations facets) {
    int offset = (request.page() - 1) * request.size();
    boolean deep = offset + request.size() > DeepPages.WINDOW;
    Query shown = deep ? deep(stock, request, query, filters, offset) : filters.all();
    Aggregation all =
        Aggregation.of(a -> a.filter(filters.all()).aggregations(Counting.storiesInside()));
    return stock
        .engine()
        .search(
            s -> {
              s.query(query)
                  .postFilter(shown)
                  .from(deep ? 0 : offset)
                  .size(request.size())
                  .sort(sort(request))
                  .trackTotalHits(t -> t.enabled(false))
                  .timeout(patience.toMillis() + "ms")
                  .source(HitReader.SOURCE)
                  .aggregations(facets.ask(filters))
                  .aggregations(Histogram.NAME, Histogram.ask(filters, request.filters()))
                  .aggregations(ALL, all);
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

  private static Query query(SearchRequest request, QueryReading reading, Naming naming) {
    if (reading.clauses().isEmpty()) {
      return Query.of(q -> q.matchAll(m -> m));
    }
    ClauseQueries clauses = naming.clauses();
    Query all = clauses.all(reading.clauses());
    List<Query> first =
        request.sort() == SearchRequest.Sort.RELEVANCE
            ? clauses.sideBySide(reading.clauses())
            : List.of();
    return Query.of(q -> q.bool(b -> b.must(all).should(first)));
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
    Query matching = query(search, naming.read(search), naming);
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
    Query asked = query(request, naming.read(request), naming);
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
