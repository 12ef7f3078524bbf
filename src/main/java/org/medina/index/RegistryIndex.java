package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.medina.model.Alias;
import org.medina.model.AliasKind;
import org.medina.model.EntityKind;
import org.medina.model.Labels;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;

/**
 * The names of every version of the registry since it was first used, so that a search can be asked
 * again as it was understood then. Thread-safe.
 */
public final class RegistryIndex {
  private static final Query ANY = Query.of(q -> q.matchAll(m -> m));

  private final ElasticsearchClient client;
  private final String alias;

  /** The versions that a gateway leads to; {@link IndexSchema#ensure} must have run. */
  public RegistryIndex(ElasticsearchGateway gateway) {
    this.client = gateway.client();
    this.alias = gateway.name(IndexSchema.REGISTRIES);
  }

  /** Keeps the names that are used from a moment on, unless they are those used until then. */
  public void keep(Registry registry, Instant since) {
    Optional<String> latest =
        first(ANY, SortOrder.Desc, "version").map(kept -> kept.path("version").asText());
    if (latest.equals(Optional.of(registry.version()))) {
      return;
    }
    EngineCall.of(
        () ->
            client.index(
                i ->
                    i.index(alias)
                        .id(since.toEpochMilli() + "-" + registry.version())
                        .document(write(registry, since))
                        .refresh(Refresh.True)));
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
    return first(until(moment), SortOrder.Desc, "*").map(RegistryIndex::read);
  }

  private static Query until(Instant moment) {
    return Query.of(q -> q.range(r -> r.date(d -> d.field("since").lte(moment.toString()))));
  }

  private Optional<ObjectNode> first(Query query, SortOrder order, String wanted) {
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
        .map(hit -> Objects.requireNonNull(hit.source()))
        .findFirst();
  }

  private static ObjectNode write(Registry registry, Instant since) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("version", registry.version());
    document.put("since", since.toString());
    ArrayNode entities = document.putArray("entities");
    for (RegistryEntity entity : registry.entities().values()) {
      ObjectNode one = entities.addObject();
      one.put("id", entity.id());
      one.put("kind", entity.kind().name());
      ObjectNode labels = one.putObject("labels");
      entity.labels().byLanguage().forEach((language, name) -> labels.put(language.code(), name));
      ArrayNode aliases = one.putArray("aliases");
      entity
          .aliases()
          .forEach(
              alias ->
                  aliases
                      .addObject()
                      .put("text", alias.text())
                      .put("language", alias.language().code())
                      .put("kind", alias.kind().name()));
    }
    return document;
  }

  private static PastRegistry read(JsonNode document) {
    Map<String, RegistryEntity> entities = new LinkedHashMap<>();
    for (JsonNode one : document.path("entities")) {
      String id = one.path("id").asText();
      entities.put(id, entity(id, one));
    }
    return new PastRegistry(
        new Registry(document.path("version").asText(), entities, List.of(), List.of()),
        since(document));
  }

  private static Instant since(JsonNode document) {
    return Instant.parse(document.path("since").asText());
  }

  private static RegistryEntity entity(String id, JsonNode one) {
    Map<Language, String> labels = new LinkedHashMap<>();
    one.path("labels")
        .properties()
        .forEach(label -> labels.put(new Language(label.getKey()), label.getValue().asText()));
    List<Alias> aliases = new ArrayList<>();
    for (JsonNode alias : one.path("aliases")) {
      aliases.add(
          new Alias(
              alias.path("text").asText(),
              new Language(alias.path("language").asText()),
              AliasKind.valueOf(alias.path("kind").asText())));
    }
    return new RegistryEntity(
        id,
        EntityKind.valueOf(one.path("kind").asText()),
        new Labels(labels),
        aliases,
        null,
        List.of(),
        RegistryEntity.Certainty.HIGH);
  }
}
