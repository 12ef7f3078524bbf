package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.crawl.Takedowns;

class TakedownReaderTest {
  @TempDir private Path directory;

  private Takedowns read(String yaml) throws IOException {
    Files.writeString(directory.resolve("takedown.yml"), yaml);
    return ConfigReader.read(directory, Map.of()).crawl().takedowns();
  }

  private List<String> faults(String yaml) throws IOException {
    Files.writeString(directory.resolve("takedown.yml"), yaml);
    return ConfigCheck.of(directory, Map.of()).faults().stream().map(Fault::toString).toList();
  }

  @Test
  void coversWhatItNamesAndNothingElse() throws IOException {
    Takedowns list =
        read(
            """
            - url: http://WWW.example.org:80/a/../story?utm_source=x
              reason: asked for by the person it names
              date: 2026-03-16
            - prefix: https://example.org/private/
              reason: court order
              date: 2026-03-17
            - host: Gone.Example
              reason: the outlet wants no part in it
              date: 2026-03-18
            """);

    assertThat(list.entries()).hasSize(3);
    assertThat(
            List.of(
                "https://www.example.org/story",
                "http://example.org/private/x",
                "https://gone.example/",
                "http://news.gone.example:8080/y"))
        .allMatch(list::covers);
    assertThat(
            List.of(
                "https://www.example.org/story-2",
                "https://example.org/story",
                "https://example.org/privately",
                "https://www.example.org/private/x",
                "https://forgone.example/",
                "https://gone.example.org/"))
        .noneMatch(list::covers);
  }

  @Test
  void anAbsentOrEmptyListCoversNothing() throws IOException {
    assertThat(ConfigReader.read(directory, Map.of()).crawl().takedowns()).isSameAs(Takedowns.NONE);
    assertThat(read("# nobody asked yet\n").entries()).isEmpty();
    assertThat(read("[]").covers("https://example.org/")).isFalse();
  }

  @Test
  void saysEveryFaultWithItsLine() throws IOException {
    assertThat(
            faults(
                """
                - url: example.org/story
                  reason: no scheme
                  date: 2026-03-16
                - host: https://example.org/
                  reason: no host
                  date: 2026-03-16
                - url: https://example.org/
                  host: example.org
                  reason: two of them
                  date: 2026-03-16
                - prefix: https://example.org/a
                  date: 16 March
                - url: https://example.org/
                  reason: misspelt
                  dated: 2026-03-16
                """))
        .anyMatch(fault -> fault.startsWith("takedown.yml:1:") && fault.contains("http"))
        .anyMatch(fault -> fault.startsWith("takedown.yml:4:") && fault.contains("no host"))
        .anyMatch(fault -> fault.startsWith("takedown.yml:7:") && fault.contains("one of url"))
        .anyMatch(fault -> fault.startsWith("takedown.yml:11:") && fault.contains("reason"))
        .anyMatch(fault -> fault.startsWith("takedown.yml:12:") && fault.contains("no date"))
        .anyMatch(fault -> fault.startsWith("takedown.yml:15:") && fault.contains("unknown key"));
  }

  @Test
  void aMappingInsteadOfAListIsAFault() throws IOException {
    assertThat(faults("url: https://example.org/\n"))
        .singleElement()
        .asString()
        .contains("takedown.yml:1", "write a list");
  }
}
