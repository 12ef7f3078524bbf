package org.medina.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.index.IndexConfig;
import org.medina.testing.LocalSite;
import org.medina.testing.TestNode;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;
import picocli.CommandLine;

/** The commands that work from stored pages, as they are typed, beside a site that counts. */
class StoredPagesIT {
  @TempDir Path directory;

  private final LocalSite site = new LocalSite();
  private Path config;

  @BeforeEach
  void crawlOnce() throws Exception {
    config = Files.createDirectories(directory.resolve("config"));
    Files.createDirectories(config.resolve("sources"));
    IndexConfig engine = TestNode.freshConfig();
    Files.writeString(
        config.resolve("medina.yml"),
        """
        crawl: {allow-private-addresses: [127.0.0.0/8]}
        elasticsearch: {url: "%s", prefix: %s}
        """
            .formatted(engine.url(), engine.prefix()));
    source("");
    site.feed("/feed", List.of("/s/1", "/s/2"));
    site.html("/s/1", page("Trees for the quay"));
    site.html("/s/2", page("Buses for the harbour"));
    assertThat(json("crawl", "--once", "--json").path("sources").get(0).path("indexed").asInt())
        .isEqualTo(2);
    site.forget();
  }

  @AfterEach
  void nothingWasAskedFor() {
    assertThat(site.requests()).isEmpty();
    site.close();
  }

  private void source(String more) throws IOException {
    Files.writeString(
        config.resolve("sources/gazette.yml"),
        """
        id: gazette
        name: Gazette
        home: %s
        discover: [{feed: %s}]
        politeness: {delay: 0s}
        %s
        """
            .formatted(site.url("/"), site.url("/feed"), more));
  }

  private static String page(String title) {
    return """
        <html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
        <p class="lead">Residents of the quarter of %1$s will see the first of it in spring.</p>
        <p>The council met in the old town hall on Tuesday and heard the report of its committee on
        streets, which had been at work since the winter and spoke to many residents.</p></article>
        </body></html>
        """
        .formatted(title);
  }

  private String run(int code, String... words) {
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    List<String> all = new ArrayList<>(List.of(words));
    all.addAll(List.of("--config", config.toString()));
    assertThat(command.execute(all.toArray(String[]::new))).as(out.toString()).isEqualTo(code);
    return out.toString();
  }

  private JsonNode json(String... words) throws IOException {
    return new ObjectMapper().readTree(run(0, words));
  }

  @Test
  void reprocessReadsStoriesByTheRulesOfToday() throws Exception {
    assertThat(json("reprocess", "--json").path("same").asInt()).isEqualTo(2);
    source("extract: {drop: [p.lead]}");
    assertThat(json("reprocess", "--json", "--source", "gazette").path("changed").asInt())
        .isEqualTo(2);
    assertThat(run(0, "reprocess")).contains("2 pages read again", "0 stories changed");
    assertThat(run(1, "reprocess", "--source", "gazete")).contains("gazete");
  }

  @Test
  void exportWritesThePagesThatMatchAsWarc() throws Exception {
    Path file = directory.resolve("pages.warc.gz");

    assertThat(run(0, "export", "--warc", file.toString(), "harbour")).contains("1 pages written");
    try (WarcReader reader = new WarcReader(file)) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          assertThat(response.target()).isEqualTo(site.url("/s/2"));
          assertThat(response.http().body().stream().readAllBytes())
              .asString(StandardCharsets.UTF_8)
              .isEqualTo(page("Buses for the harbour"));
        }
      }
    }
    assertThat(run(1, "export", "--warc", directory.resolve("no/such/x.warc").toString()))
        .contains("cannot write");
  }

  @Test
  void theTakedownListHoldsForEveryCommand() throws Exception {
    Files.writeString(
        config.resolve("takedown.yml"),
        """
        - url: %s
          reason: asked for
          date: 2026-03-16
        """
            .formatted(site.url("/s/1")));

    assertThat(json("reprocess", "--json").path("pages").asInt()).isEqualTo(1);
    Path file = directory.resolve("all.warc");
    assertThat(run(0, "export", "--warc", file.toString())).contains("1 pages written");
    assertThat(Files.readString(file)).contains("Buses").doesNotContain("Trees");
  }
}
