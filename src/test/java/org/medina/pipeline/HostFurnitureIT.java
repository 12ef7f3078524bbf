package org.medina.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexSchema;
import org.medina.index.StoryStore;
import org.medina.model.FurnitureLine;
import org.medina.model.Registry;
import org.medina.testing.StoryPages;
import org.medina.testing.TestNode;

class HostFurnitureIT {
  private static final String LINE = "The Lantern comes out every Friday at dawn";

  private static ElasticsearchGateway gateway;
  private static ArticleIndex index;
  private static Tagging tagging;

  private String host = "";

  @BeforeAll
  static void open() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    index = new ArticleIndex(gateway);
    tagging = new Tagging(Registry.empty(), index);
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  @BeforeEach
  void aHostOfItsOwn(TestInfo test) {
    host = test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT) + ".example";
  }

  @Test
  void knowsAfterARestartWhatWasLearntBefore() {
    Run before = new Run();
    before.publish(1, 2);
    before.end();
    Run after = new Run();
    after.publish(3);
    after.end();
    assertThat(text(3)).doesNotContain(LINE).contains("The council of quarter 3");
    assertThat(text(1)).as("cleaned later").doesNotContain(LINE);
    assertThat(after.furniture.hosts()).contains(host);
    assertThat(after.furniture.hostsOf(host)).containsExactly(host);
    assertThat(after.furniture.hostsOf("no." + host)).isEmpty();
    assertThat(new Run().furniture.lines(host)).containsExactly(new FurnitureLine(LINE, 3, false));
  }

  @Test
  void givesALineBackToStoredStoriesWhereItStoodAndTakesItOutAgain() {
    Run run = new Run();
    run.publish(1, 2, 3, 4, 5);
    run.end();
    String clean = text(2);
    assertThat(clean).doesNotContain(LINE);
    index.refresh();

    assertThat(run.rulings().rule(host, LINE, true)).isEqualTo(OptionalInt.of(5));
    assertThat(text(2).split("\n\n")[1]).isEqualTo(LINE);
    run.publish(6);
    run.end();
    assertThat(text(6)).contains(LINE);
    index.refresh();

    assertThat(run.rulings().rule(host, LINE, false)).isEqualTo(OptionalInt.of(6));
    assertThat(text(2)).isEqualTo(clean);
    assertThat(run.rulings().rule(host, "A line that nobody wrote", true)).isEmpty();
  }

  @Test
  void aRulingOutlivesACrawlerThatDidNotKnowIt() {
    Run crawler = new Run();
    crawler.publish(1, 2, 3);
    crawler.end();
    new Run().rulings().rule(host, LINE, true);
    crawler.publish(4);
    crawler.end();
    assertThat(new Run().furniture.lines(host)).containsExactly(new FurnitureLine(LINE, 4, true));
    crawler.publish(5);
    crawler.end();
    assertThat(text(5)).contains(LINE);
  }

  @Test
  void joinsWhatTwoCrawlersLearn() {
    Run one = new Run();
    Run other = new Run();
    one.publish(1, 2);
    other.publish(3, 4);
    one.end();
    other.end();
    assertThat(new Run().furniture.lines(host)).containsExactly(new FurnitureLine(LINE, 4, false));
  }

  @Test
  void countsStockPhrasesAndGivesThemBackToStoredStories() {
    String button = "Back to top button";
    Run run = new Run("<footer><a href=\"#\">" + button + "</a></footer>");
    run.publish(1, 2);
    run.end();
    assertThat(run.furniture.lines(host)).contains(new FurnitureLine(button, 2, false));
    String clean = text(1);
    assertThat(clean).doesNotContain(button);
    index.refresh();

    assertThat(new Run().rulings().rule(host, button, true)).isEqualTo(OptionalInt.of(2));
    assertThat(text(1)).isEqualTo(clean + "\n\n" + button);
    index.refresh();

    assertThat(new Run().rulings().rule(host, button, false)).isEqualTo(OptionalInt.of(2));
    assertThat(text(1)).isEqualTo(clean);
  }

  private String text(int number) {
    return index.find(UrlNormalizer.idOf(url(number))).orElseThrow().article().content().text();
  }

  private String url(int number) {
    return "https://" + host + "/news/" + number;
  }

  /** One process of the crawler, as far as furniture goes. */
  private final class Run {
    private final HostFurniture furniture = new HostFurniture(new FurnitureIndex(gateway));
    private final HarvestPipeline pipeline =
        new HarvestPipeline(
            new HarvestConfig(Map.of(), Map.of(), false, Takedowns.NONE),
            tagging,
            furniture,
            new StoryStore(gateway));
    private final String footer;

    Run() {
      this("");
    }

    Run(String footer) {
      this.footer = footer;
    }

    FurnitureRulings rulings() {
      return new FurnitureRulings(furniture, index, tagging);
    }

    void publish(int... numbers) {
      for (int number : numbers) {
        pipeline.accept(page(number));
      }
    }

    void end() {
      pipeline.flush();
      furniture.keepAll();
    }

    private FetchedPage page(int number) {
      String html =
          """
          <html lang="en"><head><title>Quarter %1$d plans a garden</title></head><body><article>
          <h1>Quarter %1$d plans a garden</h1>
          <p>The council of quarter %1$d met on Monday to talk about a garden beside its %1$d wells,
          and heard eleven residents who live near them.</p>
          <p>%2$s</p>
          <p>Work in quarter %1$d begins when the rain is over, and will take %1$d weeks, its
          gardeners said after the meeting.</p></article>%3$s</body></html>
          """
              .formatted(number, LINE, footer);
      return StoryPages.page("lantern", url(number), html, Instant.parse("2026-01-01T00:00:00Z"));
    }
  }
}
