package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.HealthStatus;
import co.elastic.clients.elasticsearch.cat.CatNodeColumn;
import co.elastic.clients.transport.TransportException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medina.index.node.EmbeddedNode;
import org.medina.index.node.Lifetime;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/**
 * The one way to Elasticsearch: starts the embedded node when no address is configured, opens the
 * client, and checks that what answers is usable. Thread-safe; closing it closes both.
 */
public final class ElasticsearchGateway implements AutoCloseable {
  private static final String SHARD_LIMIT = "60s";

  private final IndexConfig config;
  private final URI url;
  private final ElasticsearchClient client;
  private final @Nullable EmbeddedNode node;

  private ElasticsearchGateway(
      IndexConfig config, URI url, ElasticsearchClient client, @Nullable EmbeddedNode node) {
    this.config = config;
    this.url = url;
    this.client = client;
    this.node = node;
  }

  /** Opens the engine for good; an embedded node is started to run for days. */
  public static ElasticsearchGateway open(IndexConfig config) {
    return open(config, Lifetime.DAYS);
  }

  /**
   * Opens the engine.
   *
   * @param lifetime how long an embedded node is expected to run
   * @throws MedinaException when it cannot be started, reached, or used; the message is one line
   */
  public static ElasticsearchGateway open(IndexConfig config, Lifetime lifetime) {
    URI configured = config.url();
    EmbeddedNode node =
        configured == null ? EmbeddedNode.start(config.data(), config.heap(), lifetime) : null;
    URI url = node == null ? Objects.requireNonNull(configured) : node.url();
    ElasticsearchClient client = ClientFactory.create(config, url);
    ElasticsearchGateway gateway = new ElasticsearchGateway(config, url, client, node);
    try {
      gateway.check();
      gateway.awaitShards();
      return gateway;
    } catch (RuntimeException e) {
      gateway.close();
      throw e;
    }
  }

  /**
   * Opens the engine beside a process that runs the embedded node of the same directory, if there
   * is one; else as {@link #open}.
   *
   * @throws MedinaException as {@link #open}
   */
  public static ElasticsearchGateway join(IndexConfig config) {
    if (config.url() != null) {
      return open(config);
    }
    return open(EmbeddedNode.running(config.data()).map(config::withUrl).orElse(config));
  }

  /** The official client. */
  public ElasticsearchClient client() {
    return client;
  }

  /** Where the engine answers. */
  public URI url() {
    return url;
  }

  /** The name of an index or alias of ours, such as {@code medina-articles}. */
  public String name(String index) {
    return config.prefix() + "-" + index;
  }

  /** Whether the engine answers now and all our indices can be read. */
  public boolean isHealthy() {
    try {
      return !client.cluster().health().timedOut();
    } catch (IOException | ElasticsearchException e) {
      return false;
    }
  }

  private void check() {
    String version;
    try {
      version = version();
    } catch (ElasticsearchException e) {
      throw refused(e);
    } catch (TransportException e) {
      throw transport(e);
    } catch (IOException e) {
      throw unreachable(e);
    }
    if (!version.startsWith("9.")) {
      throw new MedinaException(
          Code.INDEX_REFUSED,
          "Elasticsearch at %s is version %s; Medina needs 9.x: upgrade the cluster or point elasticsearch.url at another"
              .formatted(url, version));
    }
  }

  /** Waits until every index can be read and written, as after a restart. */
  private void awaitShards() {
    try {
      boolean late =
          client
              .cluster()
              .health(h -> h.waitForStatus(HealthStatus.Yellow).timeout(t -> t.time(SHARD_LIMIT)))
              .timedOut();
      if (late) {
        throw new MedinaException(
            Code.INDEX_UNAVAILABLE,
            "Elasticsearch at %s has indices that are not available after %s; see its log and GET _cluster/allocation/explain"
                .formatted(url, SHARD_LIMIT));
      }
    } catch (IOException e) {
      throw unreachable(e);
    }
  }

  private String version() throws IOException {
    try {
      return client.info().version().number();
    } catch (ElasticsearchException e) {
      if (e.status() == 401 || e.status() == 403) {
        throw e;
      }
      // An embedded node has no root endpoint: that lives in a module that Maven Central lacks.
      return Objects.requireNonNullElse(
          client.cat().nodes(r -> r.h(CatNodeColumn.Version)).nodes().getFirst().version(),
          "unknown");
    }
  }

  private MedinaException refused(ElasticsearchException e) {
    return switch (e.status()) {
      case 401, 403 ->
          new MedinaException(
              Code.INDEX_REFUSED,
              "Elasticsearch at %s refused the credentials (%d); check elasticsearch.api-key, or username and password"
                  .formatted(url, e.status()),
              e);
      default ->
          new MedinaException(
              Code.INDEX_REFUSED,
              "Elasticsearch at %s answered with an error: %s".formatted(url, e.getMessage()),
              e);
    };
  }

  private MedinaException transport(TransportException e) {
    if (e.statusCode() == 401 || e.statusCode() == 403) {
      return new MedinaException(
          Code.INDEX_REFUSED,
          "Elasticsearch at %s refused the credentials (%d); check elasticsearch.api-key, or username and password"
              .formatted(url, e.statusCode()),
          e);
    }
    return new MedinaException(
        Code.INDEX_REFUSED,
        "what answers at %s is not a usable Elasticsearch 9 (%s); check elasticsearch.url"
            .formatted(url, e.getMessage()),
        e);
  }

  private MedinaException unreachable(IOException e) {
    return new MedinaException(
        Code.INDEX_UNAVAILABLE,
        "Elasticsearch at %s cannot be reached (%s); check that it runs and that elasticsearch.url and elasticsearch.ca-certificate are right"
            .formatted(url, e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage()),
        e);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      if (node != null) {
        node.close();
      }
    }
  }
}
