package org.medina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    assertThat(all.total()).isEqualTo(4);
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

  @Test
  void countsTheUndatedBesideTheHistogram() {
    DateHistogram histogram = searcher.search(SearchRequest.of("")).histogram();
    assertThat(histogram.undated()).isEqualTo(1);
    assertThat(histogram.periods().stream().mapToLong(DateHistogram.Period::count).sum())
        .isEqualTo(3);
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
}
