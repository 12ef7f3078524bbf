package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.PageSink.Result;
import org.medina.crawl.Takedowns;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexSchema;
import org.medina.index.StoryStore;
import org.medina.model.Registry;
import org.medina.testing.StoryPages;
import org.medina.testing.TestNode;

/** Stories that are looked up together before their pages come. */
class ExpectedStoriesIT {
  private static ElasticsearchGateway gateway;

  private final HarvestPipeline one = pipeline();
  private final HarvestPipeline other = pipeline();

  @BeforeAll
  static void open() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  private static HarvestPipeline pipeline() {
    StoryStore store = new StoryStore(gateway);
    return new HarvestPipeline(
        new HarvestConfig(Map.of(), Map.of(), false, Takedowns.NONE),
        new Tagging(Registry.empty(), store.articles()),
        new HostFurniture(new FurnitureIndex(gateway)),
        store);
  }

  @Test
  void aStoryThatIsStoredIsNotTakenForANewOne() {
    String url = "https://expected.example/stored";
    one.accept(page(url));
    one.flush();
    other.expect(List.of(url, "https://expected.example/never-comes"));

    assertThat(other.accept(page(url)).result()).isEqualTo(Result.UNCHANGED);
  }

  @Test
  void aStoryThatCameOnceIsKnownWrittenOrNot() {
    String url = "https://expected.example/twice";
    one.expect(List.of(url));

    assertThat(one.accept(page(url)).result()).isEqualTo(Result.NEW);
    assertThat(one.accept(page(url)).result()).as("while it waits").isEqualTo(Result.UNCHANGED);
    one.expect(List.of(url));
    one.flush();
    assertThat(one.accept(page(url)).result()).as("written").isEqualTo(Result.UNCHANGED);
  }

  @Test
  void whatWasLookedUpHoldsUntilItIsForgotten() {
    String believed = "https://expected.example/believed";
    String forgotten = "https://expected.example/forgotten";
    one.expect(List.of(believed, forgotten));
    other.accept(page(believed));
    other.accept(page(forgotten));
    other.flush();
    one.forget(List.of(forgotten));

    assertThat(one.accept(page(forgotten)).result()).isEqualTo(Result.UNCHANGED);
    assertThat(one.accept(page(believed)).result()).as("asked no more").isEqualTo(Result.NEW);
  }

  private static FetchedPage page(String url) {
    String html =
        StoreCrawl.page(
            "",
            "The harbour gets a second crane",
            "The harbour of the town gets a second crane next year, the council said on Tuesday.");
    return StoryPages.page("lantern", url, html, Instant.parse("2026-01-01T00:00:00Z"));
  }
}
