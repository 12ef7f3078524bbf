package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.medina.model.Revision;
import org.medina.model.Revisions;

/**
 * The earlier versions of stories in Elasticsearch: the first one and the latest {@value
 * #MOST_LATEST}, the text of each cut after {@value #LONGEST_TEXT} characters. Thread-safe.
 */
public final class RevisionIndex implements Revisions {
  private static final int MOST_LATEST = 49;

  /** A search brings ten thousand documents at most. */
  static final int MOST_DROPPED = 200;

  private static final int LONGEST_TEXT = 100_000;

  private final ElasticsearchClient client;
  private final String alias;

  RevisionIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.REVISIONS);
  }

  @Override
  public List<Revision> of(String article) {
    return EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(alias)
                            .size(MOST_LATEST + 1)
                            .query(q -> q.term(t -> t.field("article").value(article)))
                            .sort(o -> o.field(f -> f.field("number").order(SortOrder.Desc))),
                    ObjectNode.class))
        .hits()
        .hits()
        .stream()
        .map(hit -> read(Objects.requireNonNull(hit.source())))
        .toList();
  }

  /** Makes everything written so far readable. */
  public void refresh() {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(alias)));
  }

  /** Adds a version; one that is too many goes. */
  void keep(Bulk bulk, String article, Revision revision) {
    bulk.index(alias, id(article, revision.number()), write(article, revision));
    int tooOld = revision.number() - MOST_LATEST;
    if (tooOld > 1) {
      bulk.delete(alias, id(article, tooOld));
    }
  }

  /** Removes all versions of stories, at most {@value #MOST_DROPPED}. */
  void drop(Bulk bulk, Collection<String> articles) {
    refresh();
    List<FieldValue> ids = articles.stream().map(FieldValue::of).toList();
    EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(alias)
                            .size(MOST_DROPPED * (MOST_LATEST + 1))
                            .source(c -> c.fetch(false))
                            .query(q -> q.terms(t -> t.field("article").terms(v -> v.value(ids)))),
                    Void.class))
        .hits()
        .hits()
        .forEach(hit -> bulk.delete(alias, Objects.requireNonNull(hit.id())));
  }

  private static String id(String article, int number) {
    return article + "-" + number;
  }

  private static ObjectNode write(String article, Revision revision) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("article", article);
    document.put("number", revision.number());
    document.put("seen", revision.seen().toString());
    document.put("replaced", revision.replaced().toString());
    ObjectNode content = document.putObject("content");
    content.put("title", revision.title());
    content.put("text", cut(revision.text()));
    content.put("hash", revision.contentHash());
    return document;
  }

  private static String cut(String text) {
    if (text.length() <= LONGEST_TEXT) {
      return text;
    }
    boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1));
    return text.substring(0, splitsPair ? LONGEST_TEXT - 1 : LONGEST_TEXT);
  }

  private static Revision read(JsonNode document) {
    JsonNode content = document.path("content");
    return new Revision(
        document.path("number").asInt(),
        Instant.parse(document.path("seen").asText()),
        Instant.parse(document.path("replaced").asText()),
        content.path("title").asText(),
        content.path("text").asText(),
        content.path("hash").asText());
  }
}
