package org.medina.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexSchema;
import org.medina.model.Registry;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.testing.TestNode;

/** A search that is dear on purpose: the same word over and over, looked for as a long phrase. */
class PartialResultIT {
  private static final String PHRASE = "\"" + "wa ".repeat(120).strip() + " end\"";
  private static final int SEGMENTS = 4;

  private static ElasticsearchGateway gateway;

  @BeforeAll
  static void fill() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    ArticleIndex index = new ArticleIndex(gateway);
    for (int i = 0; i < SEGMENTS; i++) {
      index.write(List.of(article("long" + i).text("wa ".repeat(100_000) + "end").build()));
      index.refresh();
    }
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static ResultPage search(Duration patience) {
    return new EngineSearcher(gateway, Registry.empty(), Map.of(), patience)
        .search(SearchRequest.of(PHRASE));
  }

  @Test
  void saysThatItIsPartialWhenTheEngineIsNotDoneInTime() {
    ResultPage partial = search(Duration.ofMillis(1));
    assertThat(partial.reading().notes()).contains(EngineSearcher.NOTE_PARTIAL);
    assertThat(partial.total()).isLessThan(SEGMENTS);
    ResultPage whole = search(Duration.ofMinutes(1));
    assertThat(whole.reading().notes()).doesNotContain(EngineSearcher.NOTE_PARTIAL);
    assertThat(whole.total()).isEqualTo(SEGMENTS);
  }
}
