package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * How far the stories were brought up to a changed registry, so that a story whose tags stay the
 * same need not be written to say so.
 *
 * <p>It is kept beside the versions of the registry. Whatever other processes write there about
 * their sweeps is as true, so the last word may be anybody's. Thread-safe.
 */
public final class SweepIndex {
  private static final String ID = "sweep";

  private final ElasticsearchClient client;
  private final String articles;
  private final String alias;

  /** The state that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public SweepIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.articles = gateway.name(IndexSchema.ARTICLES);
    this.alias = gateway.name(IndexSchema.REGISTRIES);
  }

  /**
   * Begins or goes on with bringing stories up to a registry.
   *
   * @param stamp who tags now
   */
  public Sweep begin(TagStamp stamp) {
    // In this order: what the checkpoint holds, the refresh makes searchable.
    WriteCheckpoint checkpoint = WriteCheckpoint.of(client, articles);
    EngineCall.of(() -> client.indices().refresh(r -> r.index(articles)));
    ObjectNode source =
        EngineCall.of(() -> client.get(g -> g.index(alias).id(ID), ObjectNode.class)).source();
    JsonNode state = source == null ? MissingNode.getInstance() : source.path(ID);
    Sweep sweep =
        new Sweep(
            stamp,
            stamp,
            checkpoint,
            of(Swept.read(state.path("latest")), checkpoint),
            of(Swept.read(state.path("whole")), checkpoint));
    return isMixed(sweep) ? sweep.withOutcome(new TagStamp(stamp.registry(), "")) : sweep;
  }

  private static @Nullable Swept of(@Nullable Swept swept, WriteCheckpoint checkpoint) {
    return swept != null && swept.checkpoint().history().equals(checkpoint.history())
        ? swept
        : null;
  }

  private boolean isMixed(Sweep sweep) {
    Query others = sweep.byAnotherProgram();
    return EngineCall.of(() -> client.count(c -> c.index(articles).query(others))).count() > 0;
  }

  /**
   * Keeps how far a sweep has come.
   *
   * @param upTo the id of the last story that it dealt with, null when all are done
   */
  public void keep(Sweep sweep, @Nullable String upTo) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode state = document.putObject(ID);
    state.set("latest", sweep.swept(upTo).write());
    Swept meanwhile = sweep.meanwhile();
    if (meanwhile != null) {
      state.set("whole", meanwhile.write());
    }
    EngineCall.of(() -> client.index(i -> i.index(alias).id(ID).document(document)));
  }
}
