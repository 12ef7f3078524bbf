package org.medina.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.model.Registry;
import org.medina.testing.TestNode;

/** What a sweep says of stories holds as long as nobody writes them, and not a write longer. */
class SweepIT {
  private static final TagStamp NOW = new TagStamp("now", "p");

  private ElasticsearchGateway gateway;
  private ArticleIndex articles;
  private SweepIndex sweeps;

  @BeforeEach
  void open() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    new IndexSchema(gateway).ensure();
    articles = new ArticleIndex(gateway);
    sweeps = new SweepIndex(gateway);
    write("old/p", "a", "b", "c", "d");
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  private void write(String stamp, String... ids) {
    articles.write(
        Stream.of(ids)
            .map(id -> article(id).build())
            .map(story -> new StoredArticle(story.article(), story.bands(), stamp))
            .toList());
  }

  private List<String> left(TagStamp stamp) {
    List<String> left = new ArrayList<>();
    articles.scanIds(sweeps.begin(stamp).left(), 2, left::addAll);
    return left;
  }

  private Optional<String> registryOf(String id) {
    return sweeps.begin(NOW).registryOf(articles.readAll(List.of(id)).get(id));
  }

  @Test
  void knowsByItsStampWhichStoryIsUpToDate() {
    write("now/p", "b");
    write("now", "c");
    assertThat(left(NOW)).containsExactly("a", "d");
    assertThat(left(new TagStamp("no", "p"))).hasSize(4);
  }

  @Test
  void goesOnBehindTheStoryItCameTo() {
    sweeps.keep(sweeps.begin(NOW), "b");
    write("old/p", "a");
    assertThat(left(NOW)).as("the first was written again").containsExactly("a", "c", "d");
    assertThat(left(new TagStamp("later", "p"))).hasSize(4);
  }

  @Test
  void needsNoStampOnceAllIsDone() {
    sweeps.keep(sweeps.begin(NOW), null);
    write("old/p", "d");
    assertThat(left(NOW)).containsExactly("d");
  }

  @Test
  void tellsByWhichRegistryAStoryWouldBeTaggedAsItIs() {
    write("older/q", "b");
    assertThat(registryOf("a")).contains("old");
    assertThat(registryOf("b")).as("in another program").isEmpty();
    sweeps.keep(sweeps.begin(NOW), null);
    assertThat(registryOf("b")).contains("now");

    TagStamp later = new TagStamp("later", "p");
    sweeps.keep(sweeps.begin(later), "a");
    assertThat(registryOf("a")).contains("later");
    assertThat(registryOf("b")).as("by the sweep before").contains("now");
    sweeps.keep(sweeps.begin(new TagStamp("yet later", "p")), "a");
    assertThat(registryOf("b")).as("by the last whole sweep").contains("now");
  }

  @Test
  void promisesNoProgramWhereAnotherOneHasTagged() {
    write("now/q", "b");
    sweeps.keep(sweeps.begin(NOW), null);
    assertThat(left(NOW)).isEmpty();
    assertThat(registryOf("b")).isEmpty();
    assertThat(registryOf("a")).as("by its stamp").contains("old");
  }

  @Test
  void saysNothingOfACopiedIndex() {
    sweeps.keep(sweeps.begin(NOW), null);
    LiveIndex live =
        LiveIndex.of(gateway.client(), gateway.name(IndexSchema.ARTICLES)).orElseThrow();
    new IndexUpgrade(gateway.client(), IndexDefinition.of(IndexSchema.ARTICLES), live)
        .copy(UnaryOperator.identity());
    assertThat(left(NOW)).hasSize(4);
  }

  @Test
  void liesBesideTheVersionsOfTheRegistryAndIsNone() {
    RegistryIndex registries = new RegistryIndex(gateway);
    sweeps.keep(sweeps.begin(NOW), null);
    assertThat(registries.since(Instant.now())).isEmpty();
    registries.keep(new Registry("v", Map.of(), List.of(), List.of("A Stop Name")), Instant.EPOCH);
    registries.keep(new Registry("v", Map.of(), List.of(), List.of("A Stop Name")), Instant.now());
    assertThat(registries.since(Instant.now())).contains(Instant.EPOCH);
    assertThat(registries.tagging("v").orElseThrow().stopNames()).containsExactly("A Stop Name");
    assertThat(left(NOW)).isEmpty();
  }
}
