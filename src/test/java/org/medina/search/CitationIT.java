package org.medina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.index.RegistryIndex;
import org.medina.index.StoredArticle;
import org.medina.index.SweepIndex;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.pipeline.Retagging;
import org.medina.pipeline.Tagging;
import org.medina.search.engine.EngineSearcher;
import org.medina.testing.SetClock;
import org.medina.testing.TestNode;

/** A citation: the same stories after later crawls and after the registry has learnt names. */
class CitationIT {
  private static final String NETWORK = "harbour-league";
  private static final Instant FIRST = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant CITED = Instant.parse("2026-01-02T00:00:00Z");
  private static final Instant EDITED = Instant.parse("2026-01-03T00:00:00Z");

  private static final SetClock CLOCK = new SetClock(FIRST);

  private static ElasticsearchGateway gateway;
  private static ArticleIndex index;

  @BeforeAll
  static void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    index = new ArticleIndex(gateway, CLOCK);
    index.write(
        List.of(
            article("official").text("The Harbour League met in Nador.").build(),
            article("translated").text("The Union of Ports met in Nador.").build(),
            article("other").text("A market opened in Nador.").build()));
    index.refresh();
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static Registry registry(String version, String... aliases) {
    RegistryEntity network =
        new RegistryEntity(
            NETWORK,
            EntityKind.NETWORK,
            new Labels(Map.of(Language.ENGLISH, "Harbour League")),
            List.of(aliases).stream()
                .map(name -> new Alias(name, Language.ENGLISH, AliasKind.PRESS))
                .toList(),
            null,
            List.of(),
            RegistryEntity.Certainty.HIGH);
    return new Registry(version, Map.of(NETWORK, network), List.of(), List.of());
  }

  /** The site with a registry that is used from a moment on, all stories tagged by it. */
  private static EngineSearcher use(Registry registry, Instant since) {
    CLOCK.set(since);
    new RegistryIndex(gateway).keep(registry, since);
    new Retagging(
            index,
            new Tagging(registry, index),
            new RegistryIndex(gateway),
            new SweepIndex(gateway))
        .run();
    index.refresh();
    return new EngineSearcher(gateway, registry, Map.of());
  }

  private static SearchRequest byName() {
    return SearchRequest.of("Harbour League");
  }

  private static SearchRequest byFilter() {
    Map<Facet, List<String>> chosen = new EnumMap<>(Facet.class);
    chosen.put(Facet.NETWORK, List.of(NETWORK));
    return SearchRequest.of("nador").withFilters(new FilterSet(chosen, false, null, null, false));
  }

  private static List<String> ids(EngineSearcher searcher, SearchRequest request) {
    List<String> exported = new ArrayList<>();
    searcher.export(request, article -> exported.add(article.id()));
    List<String> shown = searcher.search(request).hits().stream().map(Hit::id).sorted().toList();
    assertThat(exported).containsExactlyInAnyOrderElementsOf(shown);
    return shown;
  }

  private static List<StoredArticle> crawledLater() {
    List<StoredArticle> later = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      later.add(
          article("later" + i)
              .text("The Harbour League of Nador, number " + i)
              .firstSeen("2026-02-01T00:00:00Z")
              .build());
    }
    return later;
  }

  @Test
  void findsTheSameAfterAHundredStoriesAndAnEditOfTheRegistry() {
    EngineSearcher before = use(registry("one"), FIRST);
    for (SearchRequest asked : List.of(byName(), byFilter())) {
      assertThat(ids(before, asked.withAsOf(CITED))).containsExactly("official");
    }
    assertThat(before.search(byName().withAsOf(CITED)).cited())
        .hasValue(new ResultPage.Cited(CITED, "one", FIRST, "one"));

    index.write(crawledLater());
    index.refresh();
    EngineSearcher after = use(registry("two", "Union of Ports"), EDITED);

    for (SearchRequest asked : List.of(byName(), byFilter())) {
      assertThat(ids(after, asked.withAsOf(CITED))).containsExactly("official");
      assertThat(after.search(asked).total()).isEqualTo(102);
      assertThat(ids(after, asked.withAsOf(EDITED))).containsExactly("official", "translated");
    }
    ResultPage.Cited cited = after.search(byName().withAsOf(CITED)).cited().orElseThrow();
    assertThat(cited).isEqualTo(new ResultPage.Cited(CITED, "one", FIRST, "two"));
    assertThat(cited.changed()).isTrue();
    assertThat(after.search(byName()).cited()).isEmpty();
  }
}
