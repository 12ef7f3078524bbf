package org.medina.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.medina.index.IndexConfig;
import org.medina.index.node.EmbeddedNode;
import org.medina.index.node.Lifetime;

/** One real Elasticsearch node for all tests of a JVM, started by the first that asks. */
public final class TestNode {
  private static final String OTHER_ENGINE = "medina.test.elasticsearch.";
  private static final AtomicInteger PREFIXES = new AtomicInteger();

  private TestNode() {}

  /** The shared node. */
  public static EmbeddedNode shared() {
    return Holder.NODE;
  }

  /**
   * A configuration that leads to the shared node, with index names of its own. The system
   * properties {@code medina.test.elasticsearch.url}, {@code .username} and {@code .password} lead
   * the tests to another engine.
   */
  public static IndexConfig freshConfig() {
    String url = System.getProperty(OTHER_ENGINE + "url");
    return new IndexConfig(
        url == null ? shared().url() : URI.create(url),
        null,
        System.getProperty(OTHER_ENGINE + "username"),
        System.getProperty(OTHER_ENGINE + "password"),
        null,
        Path.of("unused"),
        "512m",
        "test" + ProcessHandle.current().pid() + "-" + PREFIXES.incrementAndGet());
  }

  private static final class Holder {
    static final EmbeddedNode NODE = start();

    private static EmbeddedNode start() {
      try {
        Path data = Files.createTempDirectory("medina-test-node");
        return EmbeddedNode.start(data, "512m", Lifetime.MINUTES);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
