package org.medina.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shell examples of a manual: blocks of indented lines. */
final class ManualExamples {
  private static final String INDENT = "    ";
  private static final String DEMO = "http://127.0.0.1:8080";

  private ManualExamples() {}

  static List<String> read(Path manual) throws IOException {
    List<String> examples = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    for (String line : Files.readAllLines(manual)) {
      if (line.startsWith(INDENT)) {
        block.append(line.strip()).append('\n');
      } else if (!block.isEmpty()) {
        examples.add(block.toString());
        block.setLength(0);
      }
    }
    if (!block.isEmpty()) {
      examples.add(block.toString());
    }
    return examples;
  }

  /** Runs an example in a shell against a site; what it prints. Any error of curl fails. */
  static String run(String example, URI site) throws IOException, InterruptedException {
    Path home = Files.createTempDirectory("medina-curl");
    Files.writeString(home.resolve(".curlrc"), "fail\nsilent\nshow-error\n");
    ProcessBuilder shell =
        new ProcessBuilder("sh", "-e", "-c", example.replace(DEMO, site.toString()));
    shell.environment().put("CURL_HOME", home.toString());
    Process process = shell.redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(example + printed).isZero();
    return printed;
  }
}
