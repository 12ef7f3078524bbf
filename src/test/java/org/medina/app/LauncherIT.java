package org.medina.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The program as a process: exit codes and messages. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class LauncherIT {
  /** What a run of the program came to. */
  private record Run(int status, String out, String err) {}

  private static Run run(String... arguments) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of(arguments));
    Process process = new ProcessBuilder(words).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), out, err);
  }

  @Test
  void listsItsCommands() throws Exception {
    Run help = run("--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("demo", "serve", "crawl", "check", "extract", "export");
  }

  @Test
  void refusesAnUnknownCommandWithItsOwnCode() throws Exception {
    Run unknown = run("frobnicate");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.err()).contains("frobnicate");
  }

  @Test
  void saysInOneLineThatAnEngineCannotBeReached() throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    words.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
    words.addAll(List.of("crawl", "--once"));
    ProcessBuilder builder = new ProcessBuilder(words);
    builder.environment().put("MEDINA_ELASTICSEARCH_URL", "http://127.0.0.1:9");
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isEqualTo(1);
    assertThat(err.strip().lines().toList()).hasSize(1);
    assertThat(err).contains("http://127.0.0.1:9").contains("elasticsearch.url");
  }
}
