package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.model.HostLedger;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** What is known of the lines that hosts repeat, one document a host. Thread-safe. */
public final class FurnitureIndex {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int CONFLICT = 409;
  private static final int TRIES = 10;
  private static final int MOST_HOSTS = 10_000;

  private final ElasticsearchClient client;
  private final String alias;

  /** The ledgers that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public FurnitureIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.FURNITURE);
  }

  /** What is kept of a host. */
  public Optional<HostLedger> find(String host) {
    return Optional.ofNullable(get(host).source()).map(FurnitureIndex::read);
  }

  /** The hosts that something is kept of, in the order of their names. */
  public List<String> hosts() {
    EngineCall.of(() -> client.indices().refresh(r -> r.index(alias)));
    return hosts(Query.of(q -> q.matchAll(m -> m)));
  }

  /** Those of a site: the host itself and the hosts under it, as far as they are searchable. */
  public List<String> hostsOf(String site) {
    return hosts(
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(h -> h.term(t -> t.field("host").value(site)))
                            .should(h -> h.wildcard(w -> w.field("host").value("*." + site))))));
  }

  private List<String> hosts(Query query) {
    return EngineCall.of(
            () ->
                client.search(
                    s -> s.index(alias).query(query).size(MOST_HOSTS).source(c -> c.fetch(false)),
                    Void.class))
        .hits()
        .hits()
        .stream()
        .map(hit -> String.valueOf(hit.id()))
        .sorted()
        .toList();
  }

  /**
   * Changes what is kept of a host, against the newest that any process has written.
   *
   * @param change from what is kept, or null, to what is to be kept
   * @return what is kept now
   */
  public HostLedger update(String host, Function<@Nullable HostLedger, HostLedger> change) {
    for (int i = 0; i < TRIES; i++) {
      GetResponse<ObjectNode> kept = get(host);
      ObjectNode source = kept.source();
      HostLedger changed = change.apply(source == null ? null : read(source));
      if (written(changed, kept)) {
        return changed;
      }
    }
    throw new MedinaException(
        Code.INDEX_UNAVAILABLE,
        "the furniture of %s was changed by others %d times at once; try again"
            .formatted(host, TRIES));
  }

  private GetResponse<ObjectNode> get(String host) {
    return EngineCall.of(() -> client.get(g -> g.index(alias).id(host), ObjectNode.class));
  }

  /** Whether nobody else has written the host's ledger since it was read. */
  private boolean written(HostLedger ledger, GetResponse<ObjectNode> kept) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("host", ledger.host());
    document.set("ledger", MAPPER.valueToTree(ledger));
    return EngineCall.of(() -> isWritten(ledger.host(), document, kept));
  }

  private boolean isWritten(String host, ObjectNode document, GetResponse<ObjectNode> kept)
      throws IOException {
    try {
      client.index(
          i -> {
            i.index(alias).id(host).document(document);
            return kept.found()
                ? i.ifSeqNo(kept.seqNo()).ifPrimaryTerm(kept.primaryTerm())
                : i.opType(OpType.Create);
          });
      return true;
    } catch (ElasticsearchException e) {
      if (e.status() == CONFLICT) {
        return false;
      }
      throw e;
    }
  }

  private static HostLedger read(ObjectNode source) {
    return MAPPER.convertValue(source.path("ledger"), HostLedger.class);
  }
}
