package org.medina.search.engine;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.medina.index.ArticleIndex;
import org.medina.index.ArticleJson;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.model.Article;
import org.medina.model.CountryMention;
import org.medina.model.Language;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;
import org.medina.model.Registry;
import org.medina.search.ArticleSearcher;
import org.medina.search.FacetPage;
import org.medina.search.FacetRequest;
import org.medina.search.Hit;
import org.medina.search.Marked;
import org.medina.search.QueryReading;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.search.Suggestion;
import org.medina.search.query.EntityReader;
import org.medina.search.query.QueryParser;

/** Searches in Elasticsearch: hits, facets and histogram in one request. */
public final class EngineSearcher implements ArticleSearcher {
  private static final String STORIES = "stories";
  private static final int DEEPEST = 10_000;

  private final ElasticsearchClient client;
  private final String alias;
  private final ArticleIndex index;
  private final Registry registry;
  private final EntityReader entities;
  private final ClauseQueries clauses;
  private final FacetLabels labels;

  /**
   * A searcher.
   *
   * @param sourceNames names of the sources by id
   */
  public EngineSearcher(
      ElasticsearchGateway gateway, Registry registry, Map<String, String> sourceNames) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.ARTICLES);
    this.index = new ArticleIndex(gateway);
    this.registry = registry;
    this.entities = new EntityReader(registry);
    this.clauses = new ClauseQueries(registry);
    this.labels = new FacetLabels(registry, sourceNames);
  }

  @Override
  public ResultPage search(SearchRequest request) {
    QueryReading reading = read(request);
    FilterQueries filters = new FilterQueries(request.filters());
    FacetAggregations facets = new FacetAggregations(request.filters(), labels);
    SearchResponse<ObjectNode> answer = ask(request, reading, filters, facets);
    Marker marker = new Marker(Needles.of(reading.clauses(), registry));
    List<Hit> hits =
        answer.hits().hits().stream()
            .map(hit -> hit(Objects.requireNonNull(hit.source()), marker))
            .toList();
    long total = Objects.requireNonNull(answer.hits().total()).value();
    long stories =
        Answers.named(
                Answers.named(answer.aggregations(), STORIES).filter().aggregations(), STORIES)
            .cardinality()
            .value();
    return new ResultPage(
        request,
        reading,
        total,
        stories,
        hits,
        facets.read(answer.aggregations(), request.labels()),
        Histogram.read(Answers.named(answer.aggregations(), Histogram.NAME), request.filters()),
        known(reading),
        Optional.empty(),
        List.of());
  }

  private QueryReading read(SearchRequest request) {
    QueryReading literal = QueryParser.parse(request.query());
    return request.exact()
        ? literal
        : new QueryReading(entities.read(literal.clauses(), request.labels()), literal.notes());
  }

  private static List<String> known(QueryReading reading) {
    return reading.clauses().size() == 1
            && reading.clauses().getFirst() instanceof QueryReading.Clause.Entity entity
        ? List.of(entity.id())
        : List.of();
  }

  private SearchResponse<ObjectNode> ask(
      SearchRequest request,
      QueryReading reading,
      FilterQueries filters,
      FacetAggregations facets) {
    Query query = query(request, reading);
    int from = Math.min((request.page() - 1) * request.size(), DEEPEST - request.size());
    Aggregation stories =
        Aggregation.of(
            a ->
                a.filter(filters.all())
                    .aggregations(STORIES, c -> c.cardinality(d -> d.field("story"))));
    try {
      return client.search(
          s ->
              s.index(alias)
                  .query(query)
                  .postFilter(filters.all())
                  .from(Math.max(from, 0))
                  .size(request.size())
                  .sort(sort(request))
                  .trackTotalHits(t -> t.enabled(true))
                  .source(f -> f.filter(c -> c.includes("article")))
                  .aggregations(facets.ask(filters))
                  .aggregations(Histogram.NAME, Histogram.ask(filters))
                  .aggregations(STORIES, stories),
          ObjectNode.class);
    } catch (IOException e) {
      throw new MedinaException(
          Code.INDEX_UNAVAILABLE, "Elasticsearch did not answer: " + e.getMessage(), e);
    }
  }

  private Query query(SearchRequest request, QueryReading reading) {
    List<Query> must = new ArrayList<>();
    if (!reading.clauses().isEmpty()) {
      must.add(clauses.all(reading.clauses()));
    }
    List<Query> filter = new ArrayList<>();
    Instant asOf = request.asOf();
    if (asOf != null) {
      filter.add(
          Query.of(q -> q.range(r -> r.date(d -> d.field("first_seen").lte(asOf.toString())))));
    }
    return Query.of(q -> q.bool(b -> b.must(must).filter(filter)));
  }

  private static List<SortOptions> sort(SearchRequest request) {
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

  private Hit hit(ObjectNode source, Marker marker) {
    Article article = ArticleJson.read(source.path("article"));
    String title = article.content().title();
    String text = article.content().text();
    return new Hit(
        article.id(),
        article.url(),
        article.source(),
        labels.source(article.source()),
        article.content().language(),
        marker.mark(title),
        marker.snippets(text, 2),
        article.dates().published(),
        article.entities().people(),
        article.entities().countries().stream()
            .filter(country -> country.relation() == CountryMention.Relation.ABOUT)
            .toList(),
        marker.matchedAs(title + "\n" + text),
        0);
  }

  @Override
  public FacetPage facetValues(FacetRequest request) {
    return new FacetPage(request, search(request.search()).facet(request.facet()).values(), 0);
  }

  @Override
  public Optional<Article> find(String id) {
    return index.find(id).map(stored -> stored.article());
  }

  @Override
  public Marked markedText(Article article, String query, boolean exact) {
    SearchRequest request = SearchRequest.of(query);
    QueryReading reading = exact ? QueryParser.parse(query) : read(request);
    return new Marker(Needles.of(reading.clauses(), registry)).mark(article.content().text());
  }

  @Override
  public List<Hit> similar(String id, int size, Language language) {
    return List.of();
  }

  @Override
  public List<Hit> sameStory(String id, int size, Language language) {
    return List.of();
  }

  @Override
  public List<Suggestion> complete(String typed, int size, Language language) {
    return List.of();
  }

  @Override
  public void export(SearchRequest request, Consumer<Article> rows) {
    FilterQueries filters = new FilterQueries(request.filters());
    Query query =
        Query.of(q -> q.bool(b -> b.must(query(request, read(request))).filter(filters.all())));
    index.scan(query, stored -> rows.accept(stored.article()));
  }
}
