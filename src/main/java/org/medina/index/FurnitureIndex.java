package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.GetResponse;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medina.model.HostLedger;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** What is known of the lines that hosts repeat, one document a host. Thread-safe. */
public final class FurnitureIndex {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int TRIES = 10;
  private static final int MOST_HOSTS = 10_000;

  private final ElasticsearchClient client;
  private final String alias;

  /** The ledgers that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public FurnitureIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.FURNITURE);
  }

  /**
   * A ledger that is kept and the state that its document is in.
   *
   * @param ledger what is known of a host
   * @param state by what the engine knows its document
   */
  public record Kept(HostLedger ledger, DocumentState state) {}

  /** What is kept of a host. */
  public Optional<Kept> find(String host) {
    GetResponse<ObjectNode> kept = get(host);
    return Optional.ofNullable(kept.source())
        .map(source -> new Kept(read(source), Objects.requireNonNull(state(kept))));
  }

  /**
   * Keeps what is known of hosts in one request.
   *
   * @param ledgers what is known
   * @param states of the documents as they were last read or written, by host; a host without one
   *     had none
   * @return the states of those that were kept, by host; of the others something was written by
   *     somebody else meanwhile, and that stays
   */
  public Map<String, DocumentState> keep(
      Collection<HostLedger> ledgers, Map<String, DocumentState> states) {
    Bulk bulk = new Bulk(client);
    for (HostLedger ledger : ledgers) {
      DocumentState state = states.get(ledger.host());
      if (state == null) {
        bulk.create(alias, ledger.host(), write(ledger));
      } else {
        bulk.replace(alias, ledger.host(), state, write(ledger));
      }
    }
    bulk.send();
    return bulk.written();
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
  public Kept update(String host, Function<@Nullable HostLedger, HostLedger> change) {
    for (int i = 0; i < TRIES; i++) {
      GetResponse<ObjectNode> kept = get(host);
      ObjectNode source = kept.source();
      HostLedger changed = change.apply(source == null ? null : read(source));
      DocumentState read = state(kept);
      DocumentState written =
          keep(List.of(changed), read == null ? Map.of() : Map.of(host, read)).get(host);
      if (written != null) {
        return new Kept(changed, written);
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

  private static @Nullable DocumentState state(GetResponse<ObjectNode> kept) {
    Long sequence = kept.seqNo();
    Long term = kept.primaryTerm();
    return sequence == null || term == null ? null : new DocumentState(sequence, term);
  }

  private static ObjectNode write(HostLedger ledger) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("host", ledger.host());
    document.set("ledger", MAPPER.valueToTree(ledger));
    return document;
  }

  private static HostLedger read(ObjectNode source) {
    return MAPPER.convertValue(source.path("ledger"), HostLedger.class);
  }
}
