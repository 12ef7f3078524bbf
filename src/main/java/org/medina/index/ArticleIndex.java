package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.get.GetResult;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.medina.model.Article;

/** The stories in Elasticsearch: written in bulks, read by id, scanned. Thread-safe. */
public final class ArticleIndex {
  private static final int SCAN_PAGE = 500;

  private final ElasticsearchClient client;
  private final String alias;
  private final EditionIndex editions;

  /** The stories that a gateway leads to. */
  public ArticleIndex(ElasticsearchGateway gateway) {
    this(gateway, Clock.systemUTC());
  }

  /**
   * The stories that a gateway leads to.
   *
   * @param clock tells when a story is replaced
   */
  public ArticleIndex(ElasticsearchGateway gateway, Clock clock) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.ARTICLES);
    this.editions = new EditionIndex(gateway, clock);
  }

  /** The earlier states of the stories. */
  public EditionIndex editions() {
    return editions;
  }

  /** Writes articles; one that is there already is replaced. */
  public void write(List<StoredArticle> articles) {
    Bulk bulk = new Bulk(client);
    put(bulk, articles);
    bulk.send();
  }

  void put(Bulk bulk, List<StoredArticle> articles) {
    Map<String, ReadArticle> before =
        readAll(articles.stream().map(stored -> stored.article().id()).toList());
    for (StoredArticle stored : articles) {
      String id = stored.article().id();
      bulk.index(alias, id, editions.rewrite(bulk, before.get(id), stored));
    }
  }

  void drop(Bulk bulk, String id) {
    bulk.delete(alias, id);
  }

  /** The article with this id. */
  public Optional<StoredArticle> find(String id) {
    ObjectNode source =
        EngineCall.of(() -> client.get(g -> g.index(alias).id(id), ObjectNode.class)).source();
    return Optional.ofNullable(source).map(ArticleIndex::read);
  }

  /** The articles with these ids, by id, as far as there are any. */
  public Map<String, StoredArticle> findAll(Collection<String> ids) {
    return Lookup.documents(client, alias, ids).stream()
        .map(ArticleIndex::read)
        .collect(Collectors.toMap(stored -> stored.article().id(), Function.identity()));
  }

  /** Those of these ids under which there is no article. */
  public Set<String> absent(Collection<String> ids) {
    Set<String> absent = new HashSet<>(ids);
    absent.removeAll(Lookup.present(client, alias, ids));
    return absent;
  }

  /** The articles with these ids, by id, each with the state that it is in. */
  public Map<String, ReadArticle> readAll(Collection<String> ids) {
    return Lookup.found(client, alias, ids).stream()
        .collect(
            Collectors.toMap(
                GetResult::id,
                found ->
                    new ReadArticle(
                        read(Objects.requireNonNull(found.source())),
                        new DocumentState(
                            Objects.requireNonNull(found.seqNo()),
                            Objects.requireNonNull(found.primaryTerm())),
                        Edition.read(Objects.requireNonNull(found.source())))));
  }

  /**
   * Writes articles over what was read of them, or as new ones when nothing was.
   *
   * @param read what was read, by id
   * @return ids of those that were written by somebody else meanwhile, and stay as they are now
   */
  public Set<String> replace(List<StoredArticle> articles, Map<String, ReadArticle> read) {
    Bulk bulk = new Bulk(client);
    for (StoredArticle article : articles) {
      String id = article.article().id();
      ReadArticle before = read.get(id);
      ObjectNode document = editions.rewrite(bulk, before, article);
      if (before == null) {
        bulk.create(alias, id, document);
      } else {
        bulk.replace(alias, id, before.state(), document);
      }
    }
    Set<String> stayed = bulk.send();
    if (!stayed.isEmpty()) {
      Map<String, ReadArticle> late = new HashMap<>(read);
      late.keySet().retainAll(stayed);
      editions.settle(late, readAll(stayed));
    }
    return stayed;
  }

  /** Makes everything written so far searchable. */
  public void refresh() {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(alias)));
    editions.refresh();
  }

  /** Articles that share a band with these hashes, at most so many. */
  public List<StoredArticle> sharing(List<String> bands, int most) {
    if (bands.isEmpty()) {
      return List.of();
    }
    List<FieldValue> values = bands.stream().map(FieldValue::of).toList();
    SearchResponse<ObjectNode> response =
        EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(alias)
                            .size(most)
                            .query(q -> q.terms(t -> t.field("bands").terms(v -> v.value(values)))),
                    ObjectNode.class));
    return response.hits().hits().stream()
        .map(hit -> read(Objects.requireNonNull(hit.source())))
        .toList();
  }

  /** Streams every article that matches, in the order of their ids, in constant memory. */
  public void scan(Query query, Consumer<StoredArticle> consumer) {
    scan(query, ScanOrder.ID, consumer);
  }

  /** Streams every article that matches, in constant memory. */
  public void scan(Query query, ScanOrder order, Consumer<StoredArticle> consumer) {
    scan(List.of(alias), query, order, consumer);
  }

  /** Streams every article that matched at a moment, as it was then, in constant memory. */
  public void scan(Query query, Instant moment, ScanOrder order, Consumer<StoredArticle> consumer) {
    Query then = Query.of(q -> q.bool(b -> b.must(query).filter(EditionIndex.foundAt(moment))));
    scan(List.of(alias, editions.alias()), then, order, consumer);
  }

  private void scan(
      List<String> indices, Query query, ScanOrder order, Consumer<StoredArticle> consumer) {
    Consumer<StoredArticle> wanted =
        order == ScanOrder.STORY ? new FirstOfStory(consumer) : consumer;
    new Scan(client, indices, order, SCAN_PAGE)
        .pages(
            query,
            hits -> hits.forEach(hit -> wanted.accept(read(Objects.requireNonNull(hit.source())))));
  }

  /** Streams the ids of all articles that match, so many at a time, in their order. */
  public void scanIds(Query query, int atOnce, Consumer<List<String>> consumer) {
    new Scan(client, alias, ScanOrder.ID, atOnce).ids(query, consumer);
  }

  /** The article that a document holds. */
  static StoredArticle read(JsonNode source) {
    Article article = ArticleJson.read(source.path("article"));
    List<String> bands = new ArrayList<>();
    for (JsonNode band : source.path("bands")) {
      bands.add(band.asText());
    }
    return new StoredArticle(article, bands, source.path("registry").asText());
  }
}
