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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.model.Revision;
import org.medina.testing.Articles;
import org.medina.testing.TestNode;

/** Data of another version of Medina is brought up to date, and nothing of it is lost. */
class IndexUpgradeIT {
  private static final int STORIES = 60;

  private ElasticsearchGateway gateway;
  private ElasticsearchClient client;

  @BeforeEach
  void open() {
    gateway = ElasticsearchGateway.open(TestNode.freshConfig());
    client = gateway.client();
  }

  @AfterEach
  void close() {
    gateway.close();
  }

  /** Makes an index as another version would have: without some fields and without a stamp. */
  private void makeOld(String index, String... without) {
    IndexDefinition definition = IndexDefinition.of(index);
    ObjectNode mappings = definition.mappings().deepCopy();
    ((ObjectNode) mappings.path("properties")).remove(List.of(without));
    make(index, "-000001", mappings);
  }

  private void make(String index, String suffix, JsonNode mappings) {
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

  private void writeOldStories(String... without) {
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

  private String indexOf(String index) {
    return LiveIndex.of(client, gateway.name(index)).orElseThrow().name();
  }

  private long count(String index, String field, String value) {
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
    makeOld("articles", "country", "event_group");
    writeOldStories("country", "event_group");
    new IndexSchema(gateway).ensure();

    assertThat(indexOf("articles")).isEqualTo(gateway.name("articles") + "-000002");
    assertThat(count("articles", "country", "MA")).isEqualTo(STORIES);
    assertThat(count("articles", "text_exact", "مدينه") + count("articles", "text_exact", "مدينة"))
        .as("terms that the engine does not give back")
        .isEqualTo(STORIES);
    assertThat(new ArticleIndex(gateway).find("s7"))
        .contains(Articles.article("s7").countries("MA").text("مدينة الرباط").build());
    assertThat(exists("-000001")).isFalse();
  }

  private boolean exists(String suffix) {
    String index = gateway.name("articles") + suffix;
    return EngineCall.of(() -> client.indices().exists(e -> e.index(index))).value();
  }

  @Test
  void aCopyThatWasBrokenOffGoesOn() {
    makeOld("articles", "country");
    writeOldStories("country");
    make("articles", "-000002", IndexDefinition.of("revisions").mappings());
    new IndexSchema(gateway).ensure();

    assertThat(indexOf("articles")).endsWith("-000002");
    assertThat(count("articles", "country", "MA")).isEqualTo(STORIES);
  }

  @Test
  void otherIndicesGetNewFieldsWhereTheyAre() {
    makeOld("originals", "final_url", "status", "hint", "id");
    new IndexSchema(gateway).ensure();
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
    ObjectNode mappings = IndexDefinition.of("revisions").mappings().deepCopy();
    ((ObjectNode) mappings.path("properties").path("number")).put("type", "keyword");
    make("revisions", "-000001", mappings);
    RevisionIndex revisions = new RevisionIndex(gateway);
    List<Revision> twelve =
        IntStream.rangeClosed(1, 12)
            .mapToObj(n -> new Revision(n, Instant.EPOCH, Instant.EPOCH, "t", "x", "h"))
            .toList();
    Bulk bulk = new Bulk(client);
    twelve.forEach(revision -> revisions.keep(bulk, "s1", revision));
    bulk.send();
    new IndexSchema(gateway).ensure();
    revisions.refresh();

    assertThat(indexOf("revisions")).endsWith("-000002");
    assertThat(revisions.of("s1")).containsExactlyElementsOf(twelve.reversed());
  }

  @Test
  void whatIsUpToDateStaysAsItIs() {
    new IndexSchema(gateway).ensure();
    List<String> before = names();
    new IndexSchema(gateway).ensure();

    assertThat(names()).isEqualTo(before).allMatch(name -> name.endsWith("-000001"));
  }

  @Test
  void anIndexWithoutAStampButWithAllFieldsIsNotCopied() {
    for (String index : List.of("articles", "originals", "frontier", "hosts", "runs")) {
      makeOld(index);
    }
    new IndexSchema(gateway).ensure();

    assertThat(names()).allMatch(name -> name.endsWith("-000001"));
  }

  private List<String> names() {
    return List.of("articles", "originals", "revisions", "frontier", "hosts", "runs").stream()
        .map(this::indexOf)
        .toList();
  }
}
