package org.medina.index;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The indices of Medina: numbered versions behind aliases that the rest of the code uses. */
public final class IndexSchema {
  /** Stories. */
  public static final String ARTICLES = "articles";

  /** Earlier states of stories, searchable as the stories are. */
  public static final String EDITIONS = "editions";

  /** Compressed pages as they came, with their headers; not searchable. */
  public static final String ORIGINALS = "originals";

  /** Earlier versions of stories. */
  public static final String REVISIONS = "revisions";

  /** One entry for each address of the crawl. */
  public static final String FRONTIER = "frontier";

  /** Leases on hosts. */
  public static final String HOSTS = "hosts";

  /** Reports of crawl runs. */
  public static final String RUNS = "runs";

  /** Lines that hosts repeat on their pages. */
  public static final String FURNITURE = "furniture";

  /** Names of every version of the registry. */
  public static final String REGISTRIES = "registries";

  private static final String FIRST = "-000001";

  private final ElasticsearchGateway gateway;

  /** The schema of the indices that a gateway leads to. */
  public IndexSchema(ElasticsearchGateway gateway) {
    this.gateway = gateway;
  }

  /**
   * Creates what is missing and brings what another version of Medina made up to date; harmless
   * when all is there or another process does the same. Nothing is lost, but it may take a while.
   */
  public void ensure() {
    for (String index :
        List.of(
            ARTICLES,
            EDITIONS,
            ORIGINALS,
            REVISIONS,
            FRONTIER,
            HOSTS,
            RUNS,
            FURNITURE,
            REGISTRIES)) {
      ensure(index);
    }
  }

  private void ensure(String index) {
    IndexDefinition definition = IndexDefinition.of(index);
    String alias = gateway.name(index);
    Optional<LiveIndex> live = LiveIndex.of(gateway.client(), alias);
    if (live.isEmpty()) {
      EngineCall.of(() -> create(alias, definition));
    } else if (!definition.made(live.get().mappings())) {
      upgrade(index, definition, live.get());
    }
  }

  private boolean create(String alias, IndexDefinition definition) throws IOException {
    try {
      return gateway
          .client()
          .indices()
          .create(
              c -> c.index(alias + FIRST).withJson(definition.forNewIndex()).aliases(alias, a -> a))
          .acknowledged();
    } catch (ElasticsearchException e) {
      if (Objects.equals(e.error().type(), "resource_already_exists_exception")) {
        return false;
      }
      throw e;
    }
  }

  private void upgrade(String index, IndexDefinition definition, LiveIndex live) {
    IndexUpgrade upgrade = new IndexUpgrade(gateway.client(), definition, live);
    boolean hasStories = index.equals(ARTICLES) || index.equals(EDITIONS);
    if (definition.agrees(live.mappings())
        && !(hasStories && lacksValues(definition, live.mappings()))) {
      upgrade.extend();
    } else {
      upgrade.copy(hasStories ? IndexSchema::again : UnaryOperator.identity());
    }
  }

  /**
   * Whether old stories would have to be written again: their fields are worked out of the whole,
   * so that they can have new ones too. Only since when a state is searched cannot be told later.
   */
  private static boolean lacksValues(IndexDefinition definition, JsonNode current) {
    boolean isUnstamped =
        IndexDefinition.isUnstamped(current)
            && EditionIndex.FIELDS.containsAll(definition.missing(current));
    return !isUnstamped && !definition.without(EditionIndex.FIELDS).made(current);
  }

  private static ObjectNode again(ObjectNode story) {
    ObjectNode again = ArticleDocument.of(ArticleIndex.read(story));
    EditionIndex.FIELDS.stream()
        .filter(story::has)
        .forEach(field -> again.set(field, story.path(field)));
    return again;
  }
}
