package org.medina.index;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.medina.model.Revision;
import org.medina.testing.Articles;
import org.medina.testing.TestNode;
import org.medina.text.analysis.TermAnalyzer;

/** Data of another version of Medina is brought up to date, and nothing of it is lost. */
class IndexUpgradeIT {
  private static final int STORIES = 60;

  private static ElasticsearchGateway gateway;
  private static ElasticsearchClient client;
  private static List<Revision> revisions;

  @BeforeAll
  static void upgradeDataOfAnotherVersion() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    client = gateway.client();
    makeOld("articles", "country", "event_group");
    writeOldStories("country", "event_group");
    // Left over by a copy of yet another version.
    make("articles", "-000002", IndexDefinition.of("revisions").mappings());
    makeOld("originals", "final_url", "status", "hint", "id");
    ObjectNode mappings = IndexDefinition.of("revisions").mappings().deepCopy();
    ((ObjectNode) mappings.path("properties").path("number")).put("type", "keyword");
    make("revisions", "-000001", mappings);
    revisions =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> new Revision(n, Instant.EPOCH, Instant.EPOCH, "t", "x", "h"))
            .toList();
    Bulk bulk = new Bulk(client);
    revisions.forEach(revision -> new RevisionIndex(gateway).keep(bulk, "s1", revision));
    bulk.send();
    makeOld("frontier");
    makeOld("runs");
    new IndexSchema(gateway).ensure();
  }

  @AfterAll
  static void close() {
    gateway.close();
  }

  /** Makes an index as another version would have: without some fields and without a stamp. */
  private static void makeOld(String index, String... without) {
    IndexDefinition definition = IndexDefinition.of(index);
    ObjectNode mappings = definition.mappings().deepCopy();
    ((ObjectNode) mappings.path("properties")).remove(List.of(without));
    make(index, "-000001", mappings);
  }

  private static void make(String index, String suffix, JsonNode mappings) {
    String alias = gateway.name(index);
    EngineCall.of(
        () ->
            client
                .indices()
                .create(
                    c -> {
                      c.index(alias + suffix)
                          .withJson(new StringReader("{\"mappings\":" + mappings + "}"));
                      return suffix.equals("-000001") ? c.aliases(alias, a -> a) : c;
                    }));
  }

  private static void writeOldStories(String... without) {
    Bulk bulk = new Bulk(client);
    IntStream.range(0, STORIES)
        .mapToObj(number -> Articles.article("s" + number).countries("MA").text("مدينة الرباط"))
        .map(Articles::build)
        .forEach(
            stored -> {
              ObjectNode document = ArticleDocument.of(stored);
              document.remove(List.of(without));
              bulk.index(gateway.name("articles") + "-000001", stored.article().id(), document);
            });
    bulk.send();
  }

  private static String indexOf(String index) {
    return LiveIndex.of(client, gateway.name(index)).orElseThrow().name();
  }

  private static long count(String index, String field, String value) {
    String alias = gateway.name(index);
    EngineCall.of(() -> client.indices().refresh(r -> r.index(alias)));
    return EngineCall.of(
            () ->
                client.count(
                    c -> c.index(alias).query(q -> q.match(m -> m.field(field).query(value)))))
        .count();
  }

  @Test
  void storiesGetTheFieldsThatTheirIndexLacked() {
    assertThat(indexOf("articles")).isEqualTo(gateway.name("articles") + "-000002");
    assertThat(count("articles", "country", "MA")).isEqualTo(STORIES);
    assertThat(
            count("articles", "text_exact", new TermAnalyzer().analyze("مدينة").getFirst().exact()))
        .as("terms that the engine does not give back")
        .isEqualTo(STORIES);
    assertThat(new ArticleIndex(gateway).find("s7"))
        .contains(Articles.article("s7").countries("MA").text("مدينة الرباط").build());
    String old = gateway.name("articles") + "-000001";
    assertThat(EngineCall.of(() -> client.indices().exists(e -> e.index(old))).value()).isFalse();
  }

  @Test
  void otherIndicesGetNewFieldsWhereTheyAre() {
    StoryStore store = new StoryStore(gateway);
    Original original =
        new Original(
            "s1",
            "https://a.example/",
            "a",
            new Original.Response("https://a.example/", 200, Map.of(), Instant.EPOCH),
            new Original.Hint(null, null),
            new byte[] {1});
    store.write(List.of(new StoryWrite.PutOriginal(original)));

    assertThat(indexOf("originals")).endsWith("-000001");
    assertThat(count("originals", "final_url", "https://a.example/")).isEqualTo(1);
  }

  @Test
  void aFieldOfAnotherKindMakesANewIndexWithTheSameDocuments() {
    assertThat(indexOf("revisions")).endsWith("-000002");
    assertThat(new RevisionIndex(gateway).of("s1")).containsExactlyElementsOf(revisions.reversed());
  }

  @Test
  void whatHasAllFieldsStaysAndASecondStartChangesNothing() {
    assertThat(List.of(indexOf("frontier"), indexOf("runs")))
        .allMatch(name -> name.endsWith("-000001"));
    new IndexSchema(gateway).ensure();

    assertThat(indexOf("articles")).endsWith("-000002");
    assertThat(indexOf("revisions")).endsWith("-000002");
    assertThat(indexOf("originals")).endsWith("-000001");
    assertThat(count("articles", "country", "MA")).isEqualTo(STORIES);
  }
}
