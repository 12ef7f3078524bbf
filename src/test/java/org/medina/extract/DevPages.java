package org.medina.extract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/** Real pages with the right answers, read from beside the project when they are there. */
public record DevPages(List<Page> pages) {
  /** A page and the right answers for it. */
  public record Page(String id, RawPage raw, JsonNode gold) {}

  /** Where the pages are, by the system property {@code medina.extraction.pages}. */
  public static Path home() {
    return Path.of(System.getProperty("medina.extraction.pages", "../shared/data/extraction-dev"));
  }

  /** Reads the pages of a directory. */
  public static DevPages read(Path home) {
    ObjectMapper json = new ObjectMapper();
    try {
      Map<String, JsonNode> gold = new HashMap<>();
      for (String line : Files.readAllLines(home.resolve("gold.jsonl"))) {
        JsonNode node = json.readTree(line);
        gold.put(node.get("id").asText(), node);
      }
      List<Page> pages = new ArrayList<>();
      for (String line : Files.readAllLines(home.resolve("pages.jsonl"))) {
        JsonNode node = json.readTree(line);
        String id = node.get("id").asText();
        try (InputStream in =
            new GZIPInputStream(Files.newInputStream(home.resolve(node.get("html").asText())))) {
          String charset = node.path("charset").isTextual() ? node.get("charset").asText() : null;
          String type = charset == null ? null : "text/html; charset=" + charset;
          pages.add(
              new Page(
                  id,
                  new RawPage(node.get("url").asText(), in.readAllBytes(), type, null),
                  gold.get(id)));
        }
      }
      return new DevPages(pages);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
