package org.medina.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {
  @TempDir private Path directory;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void countsWhatItFoundWhenAllIsWell() throws IOException {
    write("sources/a.yml", "{id: a, name: A, home: 'https://a.example'}");

    assertThat(run("--config", directory.toString())).isZero();
    assertThat(out.toString()).contains("is sound: 1 sources; registry: 0 people");
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void listsEveryFaultAndFails() throws IOException {
    write("sources/a.yml", "id: a\nname: A\nhome: nowhere\ncolour: red\n");

    assertThat(run("--config", directory.toString())).isOne();
    assertThat(out.toString()).isEmpty();
    assertThat(err.toString())
        .contains("sources/a.yml:3: home: 'nowhere' is no web address")
        .contains("sources/a.yml:4: colour: unknown key")
        .contains("2 faults");
  }

  @Test
  void looksAtTheDirectoryBesideItWhenNoneIsGiven() {
    assertThat(run()).isZero();
    assertThat(out.toString()).startsWith("crawler-config is sound: ");
  }

  private int run(String... arguments) {
    return new CommandLine(new CheckCommand(Map.of()))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
