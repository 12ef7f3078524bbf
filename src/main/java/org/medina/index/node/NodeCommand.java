package org.medina.index.node;

import java.io.File;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/**
 * The command line that runs {@link NodeMain} in a JVM of its own.
 *
 * @param server directory with the server's jars and modules, assembled by the build
 * @param classPath class path of the child
 * @param data data directory
 * @param heap heap, as {@code -Xmx} takes it
 * @param lifetime how long the child is expected to run
 */
record NodeCommand(Path server, String classPath, Path data, String heap, Lifetime lifetime) {

  /** Finds the server beside the application, in the directory named by {@code medina.home}. */
  static NodeCommand locate(Path data, String heap, Lifetime lifetime) {
    String home = System.getProperty("medina.home", "target/medina");
    Path server = Path.of(home, "elasticsearch").toAbsolutePath();
    if (!Files.isDirectory(server.resolve("modules"))) {
      throw new MedinaException(
          Code.INDEX_UNAVAILABLE,
          "no Elasticsearch server in %s; build Medina first (./medina does), or set elasticsearch.url"
              .formatted(server));
    }
    String classPath =
        String.join(
            File.pathSeparator,
            codeOf(NodeMain.class),
            server.resolve("lib") + File.separator + "*",
            Path.of(home, "lib").toAbsolutePath() + File.separator + "*");
    return new NodeCommand(server, classPath, data, heap, lifetime);
  }

  private static String codeOf(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  List<String> words(int port) {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(lifetime.flags());
    words.addAll(
        List.of(
            "-Xms" + heap,
            "-Xmx" + heap,
            "-XX:+UseSerialGC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "--add-modules=jdk.incubator.vector",
            "-Djava.awt.headless=true",
            "-Dfile.encoding=UTF-8",
            "-Dlog4j.shutdownHookEnabled=false",
            "-Dlog4j2.disable.jmx=true",
            "-Dlog4j2.formatMsgNoLookups=true",
            "-Dio.netty.noUnsafe=true",
            "-Dio.netty.noKeySetOptimization=true",
            "-Dio.netty.recycler.maxCapacityPerThread=0",
            "-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"),
            "-cp",
            classPath,
            NodeMain.class.getName(),
            server.toString(),
            data.toString(),
            Integer.toString(port)));
    return words;
  }
}
