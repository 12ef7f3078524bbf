package org.medina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.index.EditionIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.index.ReadArticle;
import org.medina.index.RegistryIndex;
import org.medina.index.StoredArticle;
import org.medina.index.StoryStore;
import org.medina.index.StoryWrite;
import org.medina.index.SweepIndex;
import org.medina.model.Article;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.pipeline.Retagging;
import org.medina.pipeline.Tagging;
import org.medina.search.SearchRequest.Sort;
import org.medina.search.engine.EngineSearcher;
import org.medina.testing.Articles;
import org.medina.testing.SetClock;
import org.medina.testing.TestNode;

/** A citation shows what was shown: stories, numbers and rows, whatever becomes of the stories. */
class PastIT {
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant CITED = Instant.parse("2026-01-02T00:00:00Z");
  private static final Instant LATER = Instant.parse("2026-01-03T00:00:00Z");
  private static final Registry NO_NAMES = new Registry("none", Map.of(), List.of(), List.of());

  private final SetClock clock = new SetClock(FIRST);
  private ElasticsearchGateway gateway;
  private StoryStore store;
  private EngineSearcher searcher;

  @BeforeEach
  void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    new RegistryIndex(gateway).keep(NO_NAMES, FIRST);
    store = new StoryStore(gateway, clock);
    searcher = new EngineSearcher(gateway, NO_NAMES, Map.of());
    write(harbour(), market(), copy());
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private static Articles harbour() {
    return article("harbour")
        .title("Harbour opens")
        .text("The harbour of Nador opened with a feast.")
        .day("2026-01-01")
        .people("amina-alami", "~Karim Said")
        .countries("MA", "ES");
  }

  private static Articles market() {
    return article("market")
        .text("A market of Nador opened its doors.")
        .day("2025-12-30")
        .people("amina-alami")
        .countries("MA");
  }

  private static Articles copy() {
    return article("copy").source("mirror").copyOf("market").text("A market of Nador opened.");
  }

  private void write(Articles... stories) {
    store.write(List.of(stories).stream().map(Articles::build).map(StoryWrite.Put::new).toList());
    store.articles().refresh();
  }

  /** All that a reader sees of a search: lists, numbers, pages of values, rows of an export. */
  private record Seen(
      List<Hit> hits,
      long total,
      long stories,
      List<FacetCounts> facets,
      DateHistogram histogram,
      List<List<FacetValue>> values,
      List<Article> rows) {}

  private Seen see(SearchRequest request) {
    ResultPage page = searcher.search(request);
    List<List<FacetValue>> values = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      values.add(searcher.facetValues(new FacetRequest(request, facet, "", false, 1, 50)).values());
    }
    List<Article> rows = new ArrayList<>();
    searcher.export(request, rows::add);
    return new Seen(
        page.hits(), page.total(), page.stories(), page.facets(), page.histogram(), values, rows);
  }

  private List<SearchRequest> searches() {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    chosen.put(Facet.PERSON, List.of("amina-alami"));
    FilterSet person = new FilterSet(chosen, false, null, null, false);
    return List.of(
            SearchRequest.of(""),
            SearchRequest.of("harbour"),
            SearchRequest.of("nador opened").withSort(Sort.OLDEST),
            SearchRequest.of("feast doors"),
            SearchRequest.of("nador").withFilters(person),
            SearchRequest.of("nador").counting(false, true))
        .stream()
        .map(search -> search.withAsOf(CITED))
        .toList();
  }

  private List<Seen> seeAll() {
    return searches().stream().map(this::see).toList();
  }

  private static List<String> ids(Seen seen) {
    return seen.hits().stream().map(Hit::id).toList();
  }

  @Test
  void aStoryThatIsWrittenAnewIsFoundAsItWas() {
    List<Seen> before = seeAll();
    assertThat(ids(before.get(1))).containsExactly("harbour");

    clock.set(LATER);
    write(
        article("harbour").title("Quay opens").text("The quay of Melilla.").day("2026-01-02"),
        market().people("~Somebody Else").countries("DZ").day("2024-05-05"));
    clock.set(LATER.plusSeconds(1));
    write(harbour().text("The harbour of Nador, a third time."));

    assertThat(seeAll()).isEqualTo(before);
    assertThat(ids(see(SearchRequest.of("harbour").withAsOf(LATER)))).isEmpty();
    assertThat(ids(see(SearchRequest.of("quay").withAsOf(LATER)))).containsExactly("harbour");
    assertThat(ids(see(SearchRequest.of("quay").withAsOf(LATER.plusSeconds(1))))).isEmpty();
    assertThat(ids(see(SearchRequest.of("quay")))).isEmpty();
    assertThat(ids(see(SearchRequest.of("third")))).containsExactly("harbour");
    assertThat(see(SearchRequest.of("")).total()).isEqualTo(3);
  }

  @Test
  void numbersFollowTheTagsOfThen() {
    List<Seen> before = seeAll();
    RegistryEntity city =
        new RegistryEntity(
            "nador",
            EntityKind.CITY,
            new Labels(Map.of(Language.ENGLISH, "Nador")),
            List.of(),
            null,
            List.of(),
            RegistryEntity.Certainty.HIGH);
    Registry registry = new Registry("two", Map.of("nador", city), List.of(), List.of());
    clock.set(LATER);
    new RegistryIndex(gateway).keep(registry, LATER);
    new Retagging(
            store.articles(),
            new Tagging(registry, store.articles()),
            new RegistryIndex(gateway),
            new SweepIndex(gateway))
        .run();
    store.articles().refresh();
    searcher = new EngineSearcher(gateway, registry, Map.of());

    assertThat(seeAll()).isEqualTo(before);
    FacetCounts cities = searcher.search(SearchRequest.of("")).facet(Facet.CITY);
    assertThat(cities.values()).extracting(FacetValue::count).contains(3L);
    assertThat(searcher.search(SearchRequest.of("").withAsOf(LATER)).facets())
        .isEqualTo(searcher.search(SearchRequest.of("")).facets());
  }

  @Test
  void aChangeThatNobodyCanSeeKeepsNoEarlierState() {
    clock.set(LATER);
    StoredArticle same = harbour().build();
    store.articles().write(List.of(new StoredArticle(same.article(), List.of("b"), "v2")));
    store.articles().refresh();

    assertThat(editions("harbour")).isEmpty();
    assertThat(ids(see(SearchRequest.of("harbour").withAsOf(CITED)))).containsExactly("harbour");
  }

  @Test
  void whatIsRemovedComesBackInNoCitation() {
    clock.set(LATER);
    write(harbour().text("Corrected."));
    assertThat(ids(see(SearchRequest.of("feast").withAsOf(CITED)))).containsExactly("harbour");

    store.remove(List.of("harbour"));
    store.articles().refresh();

    assertThat(editions("harbour")).isEmpty();
    assertThat(ids(see(SearchRequest.of("feast").withAsOf(CITED)))).isEmpty();
    assertThat(see(SearchRequest.of("").withAsOf(CITED)).total()).isEqualTo(2);
  }

  @Test
  void aWriteThatComesTooLateLeavesNothing() {
    List<Seen> before = seeAll();
    Map<String, ReadArticle> read = store.articles().readAll(List.of("harbour", "market", "copy"));
    clock.set(LATER);
    write(market().text("Crawled meanwhile, from Nador."));
    store.remove(List.of("copy"));
    store
        .articles()
        .write(List.of(new StoredArticle(harbour().build().article(), List.of(), "other")));
    clock.set(LATER.plusSeconds(60));

    List<StoredArticle> late =
        List.of(
            harbour().text("Late.").build(),
            market().text("Late.").build(),
            copy().text("Late.").build());
    assertThat(store.articles().replace(late, read))
        .containsExactlyInAnyOrder("harbour", "market", "copy");
    store.articles().refresh();

    assertThat(editions("harbour")).isEmpty();
    assertThat(editions("copy")).isEmpty();
    assertThat(editions("market")).hasSize(1);
    assertThat(ids(see(SearchRequest.of("").withAsOf(LATER.plusSeconds(30)))))
        .containsExactlyInAnyOrder("harbour", "market");
    assertThat(ids(see(SearchRequest.of("doors").withAsOf(CITED)))).containsExactly("market");
    assertThat(ids(before.get(0))).contains("copy");
  }

  @Test
  void aStoryThatChangesOftenKeepsItsLatestStates() {
    for (int i = 1; i <= EditionIndex.MOST + 5; i++) {
      clock.set(LATER.plus(Duration.ofHours(i)));
      write(harbour().text("Number x" + i));
    }
    assertThat(editions("harbour")).hasSize(EditionIndex.MOST);
    Instant tenth = LATER.plus(Duration.ofHours(10));
    assertThat(ids(see(SearchRequest.of("x10").withAsOf(tenth)))).containsExactly("harbour");
    assertThat(ids(see(SearchRequest.of("harbour").withAsOf(CITED)))).isEmpty();
  }

  @Test
  void deepPagesAreThoseOfThen() {
    List<String> first = idsOf(searches().getFirst().withPage(2, 1));
    clock.set(LATER);
    write(harbour().text("Other words.").day("2020-01-01"), market().day("2026-01-02"));

    assertThat(idsOf(searches().getFirst().withPage(2, 1))).isEqualTo(first);
  }

  private List<String> idsOf(SearchRequest request) {
    return searcher.search(request).hits().stream().map(Hit::id).toList();
  }

  private List<StoredArticle> editions(String id) {
    List<StoredArticle> editions = new ArrayList<>();
    store
        .articles()
        .editions()
        .scan(Query.of(q -> q.term(t -> t.field("id").value(id))), editions::add);
    return editions;
  }
}
