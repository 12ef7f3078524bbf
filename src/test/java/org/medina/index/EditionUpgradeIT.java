package org.medina.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.testing.Articles.article;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.testing.Articles;
import org.medina.testing.SetClock;
import org.medina.testing.TestNode;

/** Stories that were written before their earlier states were kept are found in the past too. */
class EditionUpgradeIT {
  private static final Query ANY = Query.of(q -> q.matchAll(m -> m));
  private static final Instant SEEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final Instant CHANGED = Instant.parse("2026-02-01T00:00:00Z");

  private final SetClock clock = new SetClock(SEEN);
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

  private void make(String index, StringReader definition) {
    String alias = gateway.name(index);
    EngineCall.of(
        () ->
            client
                .indices()
                .create(
                    c -> c.index(alias + "-000001").withJson(definition).aliases(alias, a -> a)));
  }

  private String indexOf(String index) {
    return LiveIndex.of(client, gateway.name(index)).orElseThrow().name();
  }

  private static List<String> textsAt(ArticleIndex articles, Instant moment) {
    articles.refresh();
    List<String> texts = new ArrayList<>();
    articles.scan(ANY, moment, ScanOrder.ID, story -> texts.add(story.article().content().text()));
    return texts;
  }

  private static Articles story(String text) {
    return article("s").text(text).firstSeen(SEEN.toString());
  }

  @Test
  void theVersionBeforeNeedsNoCopyOfItsStories() {
    IndexDefinition before = IndexDefinition.of(IndexSchema.ARTICLES).without(EditionIndex.FIELDS);
    make(IndexSchema.ARTICLES, before.forNewIndex());
    Bulk bulk = new Bulk(client);
    bulk.index(
        gateway.name(IndexSchema.ARTICLES), "s", ArticleDocument.of(story("As it was.").build()));
    bulk.send();

    new IndexSchema(gateway).ensure();

    assertThat(indexOf(IndexSchema.ARTICLES)).endsWith("-000001");
    ArticleIndex articles = new ArticleIndex(gateway, clock);
    assertThat(textsAt(articles, SEEN.minusSeconds(1))).isEmpty();
    assertThat(textsAt(articles, SEEN)).containsExactly("As it was.");

    clock.set(CHANGED);
    articles.write(List.of(story("As it is.").build()));

    assertThat(textsAt(articles, CHANGED.minusSeconds(1))).containsExactly("As it was.");
    assertThat(textsAt(articles, CHANGED)).containsExactly("As it is.");
    List<StoredArticle> known = new ArrayList<>();
    articles.editions().scan(EditionIndex.hasBeginning(), known::add);
    assertThat(known).as("states that are known from their beginning on").isEmpty();
  }

  @Test
  void statesThatAreCopiedKeepTheirTime() {
    ObjectNode other = IndexDefinition.of(IndexSchema.EDITIONS).mappings().deepCopy();
    ((ObjectNode) other.path("properties").path("revision")).put("type", "keyword");
    make(IndexSchema.ARTICLES, new StringReader("{\"mappings\":" + other + "}"));
    make(IndexSchema.EDITIONS, new StringReader("{\"mappings\":" + other + "}"));
    ArticleIndex articles = new ArticleIndex(gateway, clock);
    articles.write(List.of(story("As it was.").build()));
    articles.refresh();
    clock.set(CHANGED);
    articles.write(List.of(story("As it is.").build()));

    new IndexSchema(gateway).ensure();

    assertThat(indexOf(IndexSchema.ARTICLES)).endsWith("-000002");
    assertThat(indexOf(IndexSchema.EDITIONS)).endsWith("-000002");
    assertThat(textsAt(articles, CHANGED.minusSeconds(1))).containsExactly("As it was.");
    assertThat(textsAt(articles, CHANGED)).containsExactly("As it is.");
  }
}
