package org.medina.index.node;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Elasticsearch node in a child JVM, bound to loopback, with its data in a directory.
 *
 * <p>The port is chosen free on the first start and kept for the next ones. A node that dies on its
 * own is started again on the same port. Closing stops it; so does the death of this process. It
 * has no shutdown hook of its own: whoever opened it closes it when all is written.
 */
public final class EmbeddedNode implements AutoCloseable {
  static final String PORT_FILE = "node.port";
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedNode.class);
  private static final Duration START_LIMIT = Duration.ofSeconds(120);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

  private final NodeCommand command;
  private final Path data;
  private final DataLock lock;
  private final int port;
  private volatile Process process;
  private volatile boolean closing;

  private EmbeddedNode(NodeCommand command, Path data, DataLock lock, int port, Process process) {
    this.command = command;
    this.data = data;
    this.lock = lock;
    this.port = port;
    this.process = process;
  }

  /** Starts a node to run for days, and waits until it answers. */
  public static EmbeddedNode start(Path data, String heap) {
    return start(data, heap, Lifetime.DAYS);
  }

  /**
   * Starts a node and waits until it answers.
   *
   * @param data directory for the index, the port and the log; created when missing
   * @param heap heap of the child JVM, as {@code -Xmx} takes it
   * @param lifetime how long it is expected to run
   * @throws MedinaException with {@link Code#DATA_IN_USE} when another process uses the directory,
   *     with {@link Code#INDEX_UNAVAILABLE} when the node does not start
   */
  public static EmbeddedNode start(Path data, String heap, Lifetime lifetime) {
    Path directory = data.toAbsolutePath().normalize();
    DataLock lock = DataLock.take(directory);
    try {
      NodeCommand command = NodeCommand.locate(directory, heap, lifetime);
      int wanted = rememberedPort(directory);
      Process process = launch(command, directory, wanted);
      int port = awaitPort(process, directory);
      EmbeddedNode node = new EmbeddedNode(command, directory, lock, port, process);
      Thread.ofVirtual().name("elasticsearch-watch").start(node::watch);
      return node;
    } catch (RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** Where the node answers that another process runs in a directory; empty when none does. */
  public static Optional<URI> running(Path data) {
    Path directory = data.toAbsolutePath().normalize();
    if (!DataLock.isTaken(directory)) {
      return Optional.empty();
    }
    try {
      int port = Integer.parseInt(Files.readString(directory.resolve(PORT_FILE)).strip());
      return Optional.of(URI.create("http://127.0.0.1:" + port));
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /** Where the node answers. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + port);
  }

  /** Process id of the child JVM. */
  public long pid() {
    return process.pid();
  }

  private static int rememberedPort(Path data) {
    try {
      int port = Integer.parseInt(Files.readString(data.resolve(PORT_FILE)).strip());
      Files.delete(data.resolve(PORT_FILE));
      return isFree(port) ? port : 0;
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private static Process launch(NodeCommand command, Path data, int port) {
    List<String> words = command.words(port);
    Path log = data.resolve("logs").resolve("elasticsearch.log");
    try {
      Files.createDirectories(log.getParent());
      return new ProcessBuilder(words)
          .directory(data.toFile())
          .redirectErrorStream(true)
          .redirectOutput(Redirect.appendTo(log.toFile()))
          .start();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot start the Java program " + words.getFirst(), e);
    }
  }

  private static int awaitPort(Process process, Path data) {
    Path file = data.resolve(PORT_FILE);
    long deadline = System.nanoTime() + START_LIMIT.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      if (Files.exists(file)) {
        return readPort(file);
      }
      pause(Duration.ofMillis(20));
    }
    process.destroyForcibly();
    throw new MedinaException(
        Code.INDEX_UNAVAILABLE,
        "the embedded Elasticsearch did not start; see "
            + data.resolve("logs").resolve("elasticsearch.log"));
  }

  private static int readPort(Path file) {
    try {
      return Integer.parseInt(Files.readString(file).strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void watch() {
    while (!closing) {
      try {
        int status = process.waitFor();
        if (closing) {
          return;
        }
        LOG.warn("the embedded Elasticsearch ended with status {}; starting it again", status);
        Files.deleteIfExists(data.resolve(PORT_FILE));
        process = launch(command, data, port);
        awaitPort(process, data);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (IOException | RuntimeException e) {
        LOG.error("the embedded Elasticsearch could not be started again: {}", e.getMessage());
        pause(Duration.ofSeconds(5));
      }
    }
  }

  private static void pause(Duration time) {
    try {
      Thread.sleep(time);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for Elasticsearch", e);
    }
  }

  @Override
  public synchronized void close() {
    if (closing) {
      return;
    }
    closing = true;
    try {
      process.getOutputStream().close();
      if (!process.waitFor(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (IOException e) {
      process.destroyForcibly();
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    } finally {
      lock.close();
    }
  }
}
