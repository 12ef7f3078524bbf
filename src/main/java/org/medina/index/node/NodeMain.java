package org.medina.index.node;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.elasticsearch.common.logging.LogConfigurator;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.env.Environment;
import org.elasticsearch.http.HttpServerTransport;
import org.elasticsearch.node.Node;
import org.elasticsearch.node.NodeValidationException;
import org.elasticsearch.plugins.PluginsLoader;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The child process: one Elasticsearch node on loopback that lives as long as its parent.
 *
 * <p>It reads its standard input, which the parent never writes: the end of it means that the
 * parent is gone, even when the parent was killed, and the node closes.
 */
public final class NodeMain {
  private NodeMain() {}

  /**
   * Runs the node.
   *
   * @param arguments home directory of the server, data directory, HTTP port or 0 for a free one
   */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    Path data = Path.of(arguments[1]);
    int port = Integer.parseInt(arguments[2]);
    leaveSignalsToParent();
    try (FileChannel channel =
            FileChannel.open(
                data.resolve("node.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        // Waits for a predecessor whose parent was killed and which is still closing.
        FileLock lock = channel.lock()) {
      Node node = start(home, data, port);
      announce(data, node);
      awaitEndOf(System.in);
      node.close();
      lock.release();
    }
    System.exit(0);
  }

  /**
   * Ctrl+C in a terminal and the stop of a service reach every process of the group; the parent
   * still has to write then, and ends this one after that.
   */
  private static void leaveSignalsToParent() {
    for (String signal : List.of("INT", "HUP", "TERM")) {
      Signal.handle(new Signal(signal), SignalHandler.SIG_IGN);
    }
  }

  private static Node start(Path home, Path data, int port) throws NodeValidationException {
    Settings settings =
        Settings.builder()
            .put("cluster.name", "medina")
            .put("node.name", "medina-embedded")
            .put("discovery.type", "single-node")
            .put("network.host", "127.0.0.1")
            .put("http.port", port == 0 ? "0" : Integer.toString(port))
            .put("transport.port", "0")
            .put("path.home", home.toString())
            .put("path.data", data.resolve("nodes").toString())
            .put("path.logs", data.resolve("logs").toString())
            .put("action.auto_create_index", "false")
            // A laptop's nearly full disk must not turn the index read-only.
            .put("cluster.routing.allocation.disk.threshold_enabled", "false")
            .build();
    LogConfigurator.configureWithoutConfig(settings);
    LogConfigurator.configureESLogging();
    Environment environment = new Environment(settings, home.resolve("config"));
    PluginsLoader plugins =
        PluginsLoader.createPluginsLoader(
            PluginsLoader.loadModulesBundles(environment.modulesDir(), false),
            Set.of(),
            Map.of(),
            false);
    return new Node(environment, plugins).start();
  }

  private static void announce(Path data, Node node) throws IOException {
    int port =
        node.injector()
            .getInstance(HttpServerTransport.class)
            .boundAddress()
            .publishAddress()
            .getPort();
    Path written = data.resolve("node.port.new");
    Files.writeString(written, Integer.toString(port));
    Files.move(
        written,
        data.resolve(EmbeddedNode.PORT_FILE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private static void awaitEndOf(InputStream parent) throws IOException {
    while (parent.read() >= 0) {
      // The parent writes nothing; only the end of the stream matters.
    }
  }
}
