package org.medina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.Article;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.engine.EngineSearcher;
import org.medina.testing.TestNode;

class EngineSearcherIT {
  private static ElasticsearchGateway gateway;
  private static EngineSearcher searcher;

  @BeforeAll
  static void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(
        List.of(
            article("en")
                .title("Rabat hosts the Robust Cities Network")
                .text("Asmaa Galalo, Mayor of Rabat, spoke of “social cohesion” in cities.")
                .day("2023-03-16")
                .people("asmaa-rhlalou")
                .network("strong-cities-network")
                .countries("MA", "LY")
                .build(),
            article("ar")
                .title("الرباط تحتضن مؤتمرا لشبكة المدن القوية")
                .text("قالت أسماء غلالو عمدة الرباط إن المدن تتعلم.")
                .language("ar")
                .day("2023-03-17")
                .source("almadina")
                .people("asmaa-rhlalou")
                .network("strong-cities-network")
                .countries("MA")
                .build(),
            article("fr")
                .title("Tanger rénove sa médina")
                .text("Les villes du nord investissent.")
                .language("fr")
                .day("2024-01-02")
                .countries("MA")
                .build(),
            article("undated")
                .title("Derna floods")
                .text("Cities of Libya.")
                .countries("LY")
                .build()));
    index.write(
        List.of(
            article("harbour")
                .title("A harbour for Nador")
                .text("Dredgers came.")
                .people("~Salim Benhaddou")
                .day("2021-05-01")
                .build(),
            article("harbour-copy")
                .title("A harbour for Nador")
                .text("Dredgers came.")
                .day("2021-05-02")
                .copyOf("harbour")
                .build()));
    index.refresh();
    searcher = new EngineSearcher(gateway, registry(), Map.of("wire", "The Wire"));
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static Registry registry() {
    Map<String, RegistryEntity> entities = new LinkedHashMap<>();
    entities.put(
        "strong-cities-network",
        new RegistryEntity(
            "strong-cities-network",
            EntityKind.NETWORK,
            new Labels(
                Map.of(
                    Language.ENGLISH, "Strong Cities Network",
                    Language.ARABIC, "شبكة المدن القوية")),
            List.of(
                new Alias("Robust Cities Network", Language.ENGLISH, AliasKind.MACHINE_TRANSLATED)),
            null,
            List.of(),
            RegistryEntity.Certainty.HIGH));
    return new Registry("test", entities, List.of(), List.of());
  }

  private static List<String> ids(String query) {
    return searcher.search(SearchRequest.of(query)).hits().stream().map(Hit::id).sorted().toList();
  }

  @Test
  void findsANetworkUnderEveryNameAndSaysWhy() {
    for (String name :
        List.of("Robust Cities Network", "Strong Cities Network", "شبكة المدن القوية")) {
      assertThat(ids(name)).as(name).containsExactly("ar", "en");
    }
    Hit arabic =
        searcher.search(SearchRequest.of("Strong Cities Network")).hits().stream()
            .filter(hit -> hit.id().equals("ar"))
            .findFirst()
            .orElseThrow();
    assertThat(arabic.matchedAs())
        .extracting(Hit.MatchedAs::entity)
        .containsExactly("strong-cities-network");
  }

  @Test
  void findsOnlyTheTypedSpellingWhenAskedAndElseSaysWhyItFoundMore() {
    for (String name :
        List.of("Robust Cities Network", "Strong Cities Network", "شبكة المدن القوية")) {
      SearchRequest asked = SearchRequest.of(name);
      List<String> literal =
          searcher.search(asked.counting(true, false)).hits().stream().map(Hit::id).toList();
      List<Hit> all = searcher.search(asked).hits();
      assertThat(literal).as(name).hasSizeLessThan(all.size());
      assertThat(all)
          .as(name)
          .allMatch(hit -> literal.contains(hit.id()) || !hit.matchedAs().isEmpty());
    }
  }

  @Test
  void suggestsWhoeverIsNamedAlmostSo() {
    for (String near : List.of("Salim Benhaddoo", "mayor salim benhaddu", "\"salim benhadu\"")) {
      assertThat(searcher.search(SearchRequest.of(near)).alsoSpelled())
          .as(near)
          .containsExactly(new NearName("~Salim Benhaddou", "Salim Benhaddou"));
    }
    for (String other :
        List.of(
            "Salim",
            "social cohesion",
            "Salim Benhaddou",
            "salim benhaddou",
            "Robust Cities Network")) {
      assertThat(searcher.search(SearchRequest.of(other)).alsoSpelled()).as(other).isEmpty();
    }
    assertThat(
            searcher
                .search(SearchRequest.of("Salim Benhaddoo").counting(true, false))
                .alsoSpelled())
        .isEmpty();
  }

  @Test
  void requiresEveryWordAndAcceptsCurlyQuotes() {
    assertThat(ids("medina tanger")).containsExactly("fr");
    assertThat(ids("medina derna")).isEmpty();
    assertThat(ids("“social cohesion”")).containsExactly("en");
    assertThat(ids("cities -derna")).containsExactly("en");
    assertThat(ids("derna OR tanger")).containsExactly("fr", "undated");
  }

  @Test
  void everyFacetNumberEqualsWhatItsClickShows() {
    ResultPage all = searcher.search(SearchRequest.of(""));
    assertThat(all.total()).isEqualTo(6);
    for (FacetCounts counts : all.facets()) {
      for (FacetValue value : counts.values()) {
        Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
        chosen.put(counts.facet(), List.of(value.id()));
        FilterSet filters = new FilterSet(chosen, false, null, null, false);
        ResultPage clicked = searcher.search(with(filters));
        assertThat(clicked.total())
            .as("%s=%s", counts.facet(), value.id())
            .isEqualTo(value.count());
        assertThat(clicked.facet(counts.facet()).values())
            .as("values stay after a click")
            .extracting(FacetValue::id)
            .containsAll(counts.values().stream().map(FacetValue::id).toList());
      }
    }
  }

  private static void remove(String... ids) {
    String alias = gateway.name(IndexSchema.ARTICLES);
    try {
      for (String id : ids) {
        gateway.client().delete(d -> d.index(alias).id(id).refresh(Refresh.True));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static FilterSet filters(Map<Facet, List<String>> chosen) {
    return new FilterSet(chosen, false, null, null, false);
  }

  @Test
  void findsArabicWordsBehindPrepositions() {
    assertThat(ids("لعمدة")).containsExactly("ar");
    assertThat(ids("\"عمدة للرباط\"")).containsExactly("ar");
    assertThat(ids("برباط")).contains("ar");
  }

  @Test
  void completesNamesInAnyScriptAndTitles() {
    assertThat(searcher.complete("strong cit", 5, Language.ENGLISH).getFirst())
        .isEqualTo(new Suggestion("Strong Cities Network", "network", "strong-cities-network", 2));
    assertThat(searcher.complete("شبكة ال", 5, Language.ENGLISH))
        .extracting(Suggestion::id)
        .contains("strong-cities-network");
    assertThat(searcher.complete("derna fl", 5, Language.ENGLISH))
        .extracting(Suggestion::text)
        .containsExactly("Derna floods");
    assertThat(searcher.complete("?!", 5, Language.ENGLISH)).isEmpty();
  }

  @Test
  void countsStoriesInsteadOfCopiesWhenAsked() {
    ResultPage articles = searcher.search(SearchRequest.of("harbour"));
    assertThat(articles.total()).isEqualTo(2);
    assertThat(articles.stories()).isEqualTo(1);
    assertThat(articles.hits()).extracting(Hit::copies).containsOnly(1L);
    assertThat(searcher.sameStory("harbour", 5, Language.ENGLISH))
        .extracting(Hit::id)
        .containsExactly("harbour-copy");
  }

  @Test
  void offersSimilarStoriesWithoutCopies() {
    assertThat(searcher.similar("en", 5, Language.ENGLISH))
        .extracting(Hit::id)
        .startsWith("ar")
        .doesNotContain("en");
    assertThat(searcher.similar("nothing", 5, Language.ENGLISH)).isEmpty();
  }

  @Test
  void listsAllValuesOfAFacetInPages() {
    FacetRequest all = new FacetRequest(SearchRequest.of(""), Facet.COUNTRY, "", true, 1, 1);
    FacetPage first = searcher.facetValues(all);
    assertThat(first.total()).isEqualTo(3);
    assertThat(first.values()).extracting(FacetValue::id).containsExactly("LY");
    assertThat(
            searcher
                .facetValues(
                    new FacetRequest(SearchRequest.of(""), Facet.COUNTRY, "المغر", false, 1, 10))
                .values())
        .extracting(FacetValue::id)
        .containsExactly("MA");
    assertThat(
            searcher
                .facetValues(
                    new FacetRequest(SearchRequest.of(""), Facet.NETWORK, "robust", false, 1, 10))
                .values())
        .extracting(FacetValue::count)
        .containsExactly(2L);
  }

  @Test
  void showsWaysOutOfAnEmptyResult() {
    assertThat(searcher.search(SearchRequest.of("dregders")).suggestion()).hasValue("dredgers");
    assertThat(searcher.search(SearchRequest.of("dredgers")).suggestion()).isEmpty();
    FilterSet libya = filters(Map.of(Facet.COUNTRY, List.of("LY")));
    SearchRequest empty =
        new SearchRequest(
            "dredgers",
            libya,
            SearchRequest.Sort.NEWEST,
            1,
            20,
            false,
            false,
            null,
            Language.ENGLISH);
    assertThat(searcher.search(empty).relaxations())
        .containsExactly(new ResultPage.Relaxation("country", "LY", 2));
  }

  @Test
  void ranksTheFresherOfTwoEquals() {
    assertThat(searcher.search(SearchRequest.of("nador")).hits())
        .extracting(Hit::id)
        .containsExactly("harbour-copy", "harbour");
  }

  @Test
  void readsFieldsDatesAndPlaces() {
    assertThat(ids("date:2023-03..2023-03")).containsExactly("ar", "en");
    assertThat(ids("date:2024")).containsExactly("fr");
    assertThat(ids("country:Morocco")).containsExactly("ar", "en", "fr");
    assertThat(ids("country:المغرب")).containsExactly("ar", "en", "fr");
    assertThat(ids("title:derna")).containsExactly("undated");
    assertThat(ids("the mayor of Rabat")).containsExactly("en");
  }

  @Test
  void noInputOfAnyKindIsAFault() {
    Random random = new Random(7);
    String signs = "aب \"“”«»()*:-|،؛؟!\\/~^[]{}&+<>\u0000\u200f٣é'";
    List<String> words =
        List.of(
            "OR",
            "أو",
            "title:",
            "date:",
            "date:9999999..x",
            "country:",
            "site:",
            "person:",
            "-",
            "rabat",
            "المدن",
            "*",
            "a*",
            "((",
            "))",
            "AND NOT",
            "\ud83d\ude00",
            "\ud800");
    for (int i = 0; i < 500; i++) {
      StringBuilder query = new StringBuilder();
      int length = 1 + random.nextInt(40);
      for (int part = 0; part < length; part++) {
        query.append(
            random.nextInt(3) == 0
                ? words.get(random.nextInt(words.size())) + " "
                : signs.charAt(random.nextInt(signs.length())));
      }
      assertThat(searcher.search(SearchRequest.of(query.toString())).reading())
          .as(query.toString())
          .isNotNull();
    }
    assertThat(searcher.search(SearchRequest.of("word ".repeat(20_000))).reading().notes())
        .isNotEmpty();
    assertThat(searcher.search(SearchRequest.of("x".repeat(100_000))).total()).isZero();
  }

  @Test
  void countsTheUndatedBesideTheHistogram() {
    DateHistogram histogram = searcher.search(SearchRequest.of("")).histogram();
    assertThat(histogram.undated()).isEqualTo(1);
    assertThat(histogram.periods().stream().mapToLong(DateHistogram.Period::count).sum())
        .isEqualTo(5);
    FilterSet march =
        new FilterSet(Map.of(), false, LocalDate.of(2023, 3, 1), LocalDate.of(2023, 3, 31), false);
    assertThat(searcher.search(with(march)).histogram().interval())
        .isEqualTo(DateHistogram.Interval.DAY);
  }

  @Test
  void exportsEveryMatch() {
    List<Article> rows = new ArrayList<>();
    searcher.export(SearchRequest.of("cities"), rows::add);
    assertThat(rows).extracting(Article::id).containsExactlyInAnyOrder("en", "undated");
  }

  private static SearchRequest with(FilterSet filters) {
    return new SearchRequest(
        "", filters, SearchRequest.Sort.NEWEST, 1, 20, false, false, null, Language.ENGLISH);
  }

  @Test
  void aCitationFindsTheSameArticlesAfterLaterCrawls() {
    Instant cited = Instant.parse("2026-01-02T00:00:00Z");
    SearchRequest citation =
        new SearchRequest(
            "cities",
            FilterSet.NONE,
            SearchRequest.Sort.RELEVANCE,
            1,
            20,
            false,
            false,
            cited,
            Language.ENGLISH);
    List<String> before = searcher.search(citation).hits().stream().map(Hit::id).toList();
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(
        List.of(
            article("later")
                .title("Cities of a later day")
                .day("2020-01-01")
                .firstSeen("2026-02-01T00:00:00Z")
                .build()));
    index.refresh();
    try {
      ResultPage again = searcher.search(citation);
      assertThat(again.hits()).extracting(Hit::id).containsExactlyElementsOf(before);
      assertThat(again.total()).isEqualTo(before.size());
      assertThat(ids("cities")).contains("later");
      List<String> exported = new ArrayList<>();
      searcher.export(citation, article -> exported.add(article.id()));
      assertThat(exported).containsExactlyInAnyOrderElementsOf(before);
    } finally {
      remove("later");
    }
  }

  @Test
  void showsStoriesWithMostOfTheWordsWhenNoneHasAll() {
    ResultPage page = searcher.search(SearchRequest.of("derna floods zeppelin"));
    assertThat(page.total()).isZero();
    assertThat(page.hits()).isEmpty();
    assertThat(page.nearly()).extracting(Hit::id).containsExactly("undated");
    assertThat(searcher.search(SearchRequest.of("derna floods")).nearly()).isEmpty();
  }

  @Test
  void putsStoriesFirstThatHaveTheWordsSideBySide() {
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(
        List.of(
            article("apart").title("Tram and bus lines of a city").text("City tram, tram.").build(),
            article("together").title("A tram line").text("The city tram lines open.").build()));
    index.refresh();
    try {
      assertThat(searcher.search(SearchRequest.of("tram lines")).hits())
          .extracting(Hit::id)
          .containsExactly("together", "apart");
    } finally {
      remove("apart", "together");
    }
  }

  @Test
  void showsAPassageOfTheTextBehindTheLead() {
    String filler = "Nothing happens in this sentence of the story. ".repeat(60);
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(
        List.of(
            article("long")
                .title("Deep")
                .text(filler + "\n\nThen a quokka came. " + filler)
                .build()));
    index.refresh();
    try {
      Hit hit = searcher.search(SearchRequest.of("quokka deep")).hits().getFirst();
      assertThat(hit.snippets()).anyMatch(snippet -> snippet.text().contains("quokka"));
      assertThat(hit.title().parts()).containsExactly(new Marked.Part("Deep", true));
    } finally {
      remove("long");
    }
  }
}
