package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever stands in the files, the answer is a configuration or a list of faults. */
class AnyYamlTest {
  private static final List<String> PIECES =
      List.of(
          "id",
          "name",
          "home",
          "discover",
          "schedule",
          "politeness",
          "extract",
          "drop",
          "quiet",
          "sources",
          "people",
          "labels",
          "roles",
          "aliases",
          "countries",
          "code",
          ": ",
          ": ",
          "\n",
          "\n  ",
          "\n- ",
          "{",
          "}",
          "[",
          "]",
          ", ",
          "'",
          "\"",
          "&a ",
          "*a",
          "!!int ",
          "| ",
          "auto",
          "every",
          "cron",
          "30m",
          "https://a.example/",
          "null",
          "true",
          "12",
          "1e999",
          "0x1F",
          "۱۲",
          "${X}",
          "\t",
          "# x",
          "---\n",
          "? ",
          "عمان",
          "MA",
          "0o7",
          ".nan",
          "<<");

  private static Path directory = Path.of("");

  @BeforeContainer
  static void makeDirectory() throws IOException {
    directory = Files.createTempDirectory("medina-any-yaml");
    Files.createDirectories(directory.resolve("sources"));
    Files.createDirectories(directory.resolve("registry"));
  }

  @AfterContainer
  static void removeDirectory() throws IOException {
    for (String file : List.of("medina.yml", "sources/a.yml", "registry/a.yml")) {
      Files.deleteIfExists(directory.resolve(file));
    }
    Files.delete(directory.resolve("sources"));
    Files.delete(directory.resolve("registry"));
    Files.delete(directory);
  }

  @Property(tries = 400)
  void piecesOfYamlGiveFaultsOrAConfiguration(@ForAll("yaml") String yaml) throws IOException {
    checkAnswers(yaml.getBytes(StandardCharsets.UTF_8));
  }

  @Property(tries = 100)
  void bytesGiveFaultsOrAConfiguration(@ForAll byte[] bytes) throws IOException {
    checkAnswers(bytes);
  }

  @Provide
  Arbitrary<String> yaml() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  private static void checkAnswers(byte[] content) throws IOException {
    for (String file : List.of("medina.yml", "sources/a.yml", "registry/a.yml")) {
      Files.write(directory.resolve(file), content);
    }
    ConfigCheck check = ConfigCheck.of(directory, Map.of());

    assertThat(check.config().isPresent()).isEqualTo(check.faults().isEmpty());
    assertThat(check.faults()).allSatisfy(fault -> assertThat(fault.message()).isNotBlank());
  }
}
