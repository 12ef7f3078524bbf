package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/** The indices of Medina: numbered versions behind aliases that the rest of the code uses. */
public final class IndexSchema {
  /** Stories. */
  public static final String ARTICLES = "articles";

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

  private static final String FIRST = "-000001";

  private final ElasticsearchGateway gateway;

  /** The schema of the indices that a gateway leads to. */
  public IndexSchema(ElasticsearchGateway gateway) {
    this.gateway = gateway;
  }

  /** Creates what is missing; harmless when all is there or another process does the same. */
  public void ensure() {
    for (String index : List.of(ARTICLES, ORIGINALS, REVISIONS, FRONTIER, HOSTS, RUNS, FURNITURE)) {
      ensure(index);
    }
  }

  private void ensure(String index) {
    ElasticsearchClient client = gateway.client();
    String alias = gateway.name(index);
    try (InputStream definition =
        Objects.requireNonNull(
            IndexSchema.class.getResourceAsStream("/elasticsearch/" + index + ".json"))) {
      if (client.indices().existsAlias(a -> a.name(alias)).value()) {
        return;
      }
      client
          .indices()
          .create(c -> c.index(alias + FIRST).withJson(definition).aliases(alias, a -> a));
    } catch (ElasticsearchException e) {
      if (!Objects.equals(e.error().type(), "resource_already_exists_exception")) {
        throw e;
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the index " + alias, e);
    }
  }
}
