package org.medina.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.medina.index.IndexConfig;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.elasticsearch.ElasticsearchContainer;

/** The Elasticsearch image of docker-compose.yml, started once for all tests that want it. */
public final class OfficialImage {
  private static final String PASSWORD = "only-for-this-test";

  private OfficialImage() {}

  /** Whether a Docker engine answers; says plainly that a test is left out when none does. */
  public static boolean isAvailable(Class<?> test) {
    boolean available = DockerClientFactory.instance().isDockerAvailable();
    if (!available) {
      System.out.println(
          "SKIPPED: no Docker engine answers, so "
              + test.getSimpleName()
              + " did not run against the official Elasticsearch image");
    }
    return available;
  }

  /** A configuration that leads to the container, with index names of its own. */
  public static IndexConfig config(String prefix) {
    ElasticsearchContainer container = Holder.CONTAINER;
    return new IndexConfig(
        URI.create("http://" + container.getHttpHostAddress()),
        null,
        "elastic",
        PASSWORD,
        null,
        Path.of("unused"),
        "512m",
        prefix);
  }

  /** The image's name and version, from docker-compose.yml. */
  static String name() {
    try {
      return Pattern.compile("image: (docker\\.elastic\\.co/\\S+)")
          .matcher(Files.readString(Path.of("docker-compose.yml")))
          .results()
          .findFirst()
          .orElseThrow()
          .group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static final class Holder {
    static final ElasticsearchContainer CONTAINER = start();

    private static ElasticsearchContainer start() {
      ElasticsearchContainer container =
          new ElasticsearchContainer(name())
              .withPassword(PASSWORD)
              .withEnv("xpack.security.http.ssl.enabled", "false")
              .withEnv("ES_JAVA_OPTS", "-Xms1g -Xmx1g");
      container.start();
      return container;
    }
  }
}
