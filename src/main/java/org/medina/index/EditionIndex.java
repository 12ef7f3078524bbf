package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The earlier states of stories in Elasticsearch, searchable as the stories are: what a citation
 * finds later. The latest {@value #MOST} of each story are kept. Thread-safe.
 */
public final class EditionIndex {
  /** Earlier states that are kept of a story. */
  public static final int MOST = 50;

  private static final String UNTIL = "edition_until";
  private static final int SCAN_PAGE = 200;

  /** What documents hold beside the story so that a moment finds the right one. */
  static final List<String> FIELDS = List.of(Edition.NUMBER, Edition.FROM, UNTIL);

  /** What nobody searches for and no list shows: a change of nothing else makes no new state. */
  private static final List<String> UNSEEN =
      List.of("article", "registry", "bands", "content_hash", "revision", "last_changed");

  private final ElasticsearchClient client;
  private final String alias;
  private final Clock clock;

  EditionIndex(ElasticsearchGateway gateway, Clock clock) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.EDITIONS);
    this.clock = clock;
  }

  /** The name that the earlier states are searched by. */
  String alias() {
    return alias;
  }

  /** Of stories and their earlier states, those that were found at a moment. */
  public static Query foundAt(Instant moment) {
    String then = moment.toString();
    Query seen = Query.of(q -> q.range(r -> r.date(d -> d.field("first_seen").lte(then))));
    Query begun = Query.of(q -> q.range(r -> r.date(d -> d.field(Edition.FROM).lte(then))));
    Query seenByOlder = Query.of(q -> q.bool(b -> b.filter(seen).mustNot(hasBeginning())));
    Query over = Query.of(q -> q.range(r -> r.date(d -> d.field(UNTIL).lte(then))));
    return Query.of(
        q -> q.bool(b -> b.should(begun, seenByOlder).minimumShouldMatch("1").mustNot(over)));
  }

  /** The states whose beginning is known, so that their tags are those of that time. */
  public static Query hasBeginning() {
    return Query.of(q -> q.exists(e -> e.field(Edition.FROM)));
  }

  /**
   * The document of a story as it is now. When it is found otherwise than the state that it
   * replaces, that one is kept by the same bulk.
   *
   * @param before what is there, or null
   */
  ObjectNode rewrite(Bulk bulk, @Nullable ReadArticle before, StoredArticle now) {
    var terms = ArticleDocument.Terms.of(now.article().content());
    ObjectNode document = ArticleDocument.of(now, terms);
    if (before == null) {
      new Edition(1, now.article().dates().firstSeen()).writeTo(document);
      return document;
    }
    StoredArticle old = before.stored();
    ObjectNode replaced = ArticleDocument.of(old, terms.alsoOf(old.article().content()));
    if (isFoundAlike(replaced, document)) {
      before.edition().writeTo(document);
      return document;
    }
    Instant until = before.edition().notBefore(clock.instant().truncatedTo(ChronoUnit.MILLIS));
    keep(bulk, before.edition(), replaced, until);
    new Edition(before.edition().number() + 1, until).writeTo(document);
    return document;
  }

  private static boolean isFoundAlike(ObjectNode one, ObjectNode other) {
    return one.size() == other.size()
        && one.properties().stream()
            .filter(field -> !UNSEEN.contains(field.getKey()))
            .allMatch(field -> field.getValue().equals(other.path(field.getKey())));
  }

  /** Keeps a state; one that is too many goes. */
  private void keep(Bulk bulk, Edition edition, ObjectNode document, Instant until) {
    String article = document.path("id").asText();
    edition.writeTo(document);
    document.put(UNTIL, until.toString());
    bulk.index(alias, id(article, edition.number()), document);
    if (edition.number() > MOST) {
      bulk.delete(alias, id(article, edition.number() - MOST));
    }
  }

  /**
   * Puts right what was kept for writes that came too late: a state that still holds, or whose
   * story is gone, is no earlier one, and another one ended when the write that was faster began.
   *
   * @param late what those writes had read, by id
   * @param now what is there, by id
   */
  void settle(Map<String, ReadArticle> late, Map<String, ReadArticle> now) {
    Bulk bulk = new Bulk(client);
    late.forEach(
        (id, before) -> {
          int number = before.edition().number();
          ReadArticle current = now.get(id);
          if (current == null || current.edition().number() == number) {
            bulk.delete(alias, id(id, number));
          } else if (current.edition().number() == number + 1) {
            keep(
                bulk,
                before.edition(),
                ArticleDocument.of(before.stored()),
                Objects.requireNonNull(current.edition().from()));
          }
        });
    bulk.send();
  }

  /** Removes all earlier states of stories. */
  void drop(Bulk bulk, Collection<String> articles) {
    List<FieldValue> ids = articles.stream().map(FieldValue::of).toList();
    refresh();
    new Scan(client, alias, ScanOrder.ANY, SCAN_PAGE)
        .ids(
            Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(ids)))),
            found -> found.forEach(id -> bulk.delete(alias, id)));
  }

  /** Streams every earlier state that matches, in constant memory. */
  public void scan(Query query, Consumer<StoredArticle> consumer) {
    refresh();
    new Scan(client, alias, ScanOrder.ANY, SCAN_PAGE)
        .pages(
            query,
            hits ->
                hits.forEach(
                    hit ->
                        consumer.accept(ArticleIndex.read(Objects.requireNonNull(hit.source())))));
  }

  /** Makes everything written so far searchable. */
  void refresh() {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(alias)));
  }

  private static String id(String article, int number) {
    return article + "-" + number;
  }
}
