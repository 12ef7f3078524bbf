package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.medina.model.Registry;

/**
 * Every version of the registry since it was first used, so that a search can be asked again as its
 * names were understood then, and so that stories that a change cannot touch can be told. Roles of
 * people, which no tag depends on, are not kept. Thread-safe.
 */
public final class RegistryIndex {
  private static final Query ANY = Query.of(q -> q.exists(e -> e.field("since")));

  private final ElasticsearchClient client;
  private final String alias;

  /** The versions that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public RegistryIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.REGISTRIES);
  }

  /**
   * Keeps a registry that is used from a moment on. When it is the one used until then, only what
   * was kept of it is completed.
   */
  public void keep(Registry registry, Instant since) {
    ObjectNode document = RegistryJson.write(registry);
    Optional<Hit<ObjectNode>> latest =
        hit(ANY, SortOrder.Desc, "*").filter(hit -> isOf(registry, hit));
    String from = latest.map(hit -> source(hit).path("since").asText()).orElse(since.toString());
    document.put("since", from);
    if (latest.isPresent() && source(latest.get()).equals(document)) {
      return;
    }
    String id =
        latest.map(Hit::id).orElseGet(() -> since.toEpochMilli() + "-" + registry.version());
    EngineCall.of(
        () -> client.index(i -> i.index(alias).id(id).document(document).refresh(Refresh.True)));
  }

  private static boolean isOf(Registry registry, Hit<ObjectNode> hit) {
    return source(hit).path("version").asText().equals(registry.version());
  }

  /** All that tags depend on in a version, if that was kept. */
  public Optional<Registry> tagging(String version) {
    Query ofVersion = Query.of(q -> q.term(t -> t.field("version").value(version)));
    return first(ofVersion, SortOrder.Desc, "*")
        .filter(RegistryJson::isWhole)
        .map(RegistryJson::read);
  }

  /**
   * From when on the names were used that were used at a moment; the oldest that were kept when
   * those are younger.
   */
  public Optional<Instant> since(Instant moment) {
    return first(until(moment), SortOrder.Desc, "since")
        .or(() -> first(ANY, SortOrder.Asc, "since"))
        .map(RegistryIndex::since);
  }

  /** The names that were used at a moment, if any were kept that long. */
  public Optional<PastRegistry> at(Instant moment) {
    return first(until(moment), SortOrder.Desc, "*")
        .map(kept -> new PastRegistry(RegistryJson.read(kept), since(kept)));
  }

  private static Query until(Instant moment) {
    return Query.of(q -> q.range(r -> r.date(d -> d.field("since").lte(moment.toString()))));
  }

  private Optional<ObjectNode> first(Query query, SortOrder order, String wanted) {
    return hit(query, order, wanted).map(RegistryIndex::source);
  }

  private Optional<Hit<ObjectNode>> hit(Query query, SortOrder order, String wanted) {
    return EngineCall.of(
            () ->
                client.search(
                    s ->
                        s.index(alias)
                            .query(query)
                            .size(1)
                            .source(c -> c.filter(f -> f.includes(wanted)))
                            .sort(o -> o.field(f -> f.field("since").order(order))),
                    ObjectNode.class))
        .hits()
        .hits()
        .stream()
        .findFirst();
  }

  private static ObjectNode source(Hit<ObjectNode> hit) {
    return Objects.requireNonNull(hit.source());
  }

  private static Instant since(JsonNode document) {
    return Instant.parse(document.path("since").asText());
  }
}
