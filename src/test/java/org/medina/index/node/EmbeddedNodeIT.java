package org.medina.index.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Refresh;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.model.MedinaException;

@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EmbeddedNodeIT {
  @TempDir Path data;

  @Test
  void keepsDocumentsAndPortOverAKillAndARestart() throws Exception {
    int port;
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(IndexConfig.embedded(data))) {
      port = gateway.url().getPort();
      gateway.client().indices().create(c -> c.index("kept"));
      gateway
          .client()
          .index(i -> i.index("kept").id("1").document(Map.of("a", 1)).refresh(Refresh.True));
      assertThat(gateway.isHealthy()).isTrue();
    }
    try (EmbeddedNode node = EmbeddedNode.start(data, "512m", Lifetime.MINUTES);
        ElasticsearchGateway gateway = ElasticsearchGateway.open(reaching(node))) {
      ElasticsearchClient client = gateway.client();
      assertThat(node.url().getPort()).isEqualTo(port);
      assertThat(client.get(g -> g.index("kept").id("1"), Map.class).found()).isTrue();

      long killed = node.pid();
      // As Ctrl+C and the stop of a service reach the whole group: only the parent may end the
      // node.
      ProcessHandle.of(killed).orElseThrow().destroy();
      Thread.sleep(Duration.ofSeconds(1));
      client.index(i -> i.index("kept").id("2").document(Map.of("a", 2)));
      assertThat(node.pid()).isEqualTo(killed);
      ProcessHandle.of(killed).orElseThrow().destroyForcibly();
      awaitNewProcess(node, killed);

      awaitSecond(client);
    }
  }

  @Test
  void refusesASecondStartOnTheSameDataAndTellsWhereTheFirstAnswers() {
    assertThat(EmbeddedNode.running(data)).isEmpty();
    try (EmbeddedNode node = EmbeddedNode.start(data, "512m")) {
      assertThatThrownBy(() -> EmbeddedNode.start(data, "512m"))
          .isInstanceOf(MedinaException.class)
          .hasMessageContaining(data.toString())
          .hasMessageContaining("MEDINA_ELASTICSEARCH_URL=" + node.url());
      assertThat(EmbeddedNode.running(data)).contains(node.url());
    }
    assertThat(EmbeddedNode.running(data)).isEmpty();
  }

  @Test
  void leavesNoOrphanWhenTheParentIsKilled() throws Exception {
    Process parent =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmedina.home=" + System.getProperty("medina.home"),
                "-cp",
                System.getProperty("java.class.path"),
                Parent.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    String pid = parent.inputReader().readLine();
    ProcessHandle child = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    assertThat(child.isAlive()).isTrue();

    parent.destroyForcibly();

    child.onExit().get(30, TimeUnit.SECONDS);
    try (EmbeddedNode next = EmbeddedNode.start(data, "512m", Lifetime.MINUTES)) {
      assertThat(next.url()).isNotNull();
    }
  }

  private static IndexConfig reaching(EmbeddedNode node) {
    return new IndexConfig(node.url(), null, null, null, null, Path.of("unused"), "512m", "medina");
  }

  private static void awaitNewProcess(EmbeddedNode node, long killed) throws InterruptedException {
    while (node.pid() == killed) {
      Thread.sleep(Duration.ofMillis(100));
    }
  }

  private static void awaitSecond(ElasticsearchClient client) throws InterruptedException {
    while (true) {
      try {
        if (client.get(g -> g.index("kept").id("2"), Map.class).found()) {
          return;
        }
      } catch (IOException | co.elastic.clients.elasticsearch._types.ElasticsearchException e) {
        Thread.sleep(Duration.ofMillis(200));
      }
    }
  }

  /** A parent process for the test to kill. */
  static final class Parent {
    public static void main(String[] arguments) throws Exception {
      EmbeddedNode node = EmbeddedNode.start(Path.of(arguments[0]), "512m", Lifetime.MINUTES);
      System.out.println(node.pid());
      System.out.flush();
      Thread.sleep(Duration.ofMinutes(2));
    }
  }
}
