package org.medina.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.search.engine.EngineSearcher;
import org.medina.testing.TestNode;

/** Whatever is typed, the engine answers, and soon. */
class AnyQueryIT {
  private static final Duration SLOW = Duration.ofSeconds(5);

  private static ElasticsearchGateway gateway;
  private static EngineSearcher searcher;

  @BeforeContainer
  static void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    ArticleIndex index = new ArticleIndex(gateway);
    index.write(List.of(article("one").title("Rabat").text("A city, مدينة.").build()));
    index.refresh();
    Registry registry = new Registry("test", Map.of(), List.of(), List.of());
    searcher = new EngineSearcher(gateway, registry, Map.of());
    searcher.search(SearchRequest.of("warm"));
  }

  @AfterContainer
  static void close() {
    gateway.close();
  }

  @Provide
  Arbitrary<String> anything() {
    Arbitrary<String> signs =
        Arbitraries.strings()
            .withChars("ab \"“”()*:-|،؛؟\\/~^[]{}&+<>\u0000\u200f٣é'")
            .ofMaxLength(60);
    return Arbitraries.oneOf(signs, Arbitraries.strings().all().ofMaxLength(200));
  }

  @Property(tries = 250)
  void isAnsweredSoon(@ForAll("anything") String query) {
    Instant start = Instant.now();
    assertThat(searcher.search(SearchRequest.of(query)).reading()).isNotNull();
    assertThat(searcher.complete(query, 5, Language.ENGLISH)).isNotNull();
    assertThat(Duration.between(start, Instant.now())).isLessThan(SLOW);
  }
}
