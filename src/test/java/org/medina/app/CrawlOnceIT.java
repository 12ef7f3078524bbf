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
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.index.IndexConfig;
import org.medina.testing.LocalSite;
import org.medina.testing.TestNode;
import picocli.CommandLine;

/** {@code crawl --once --json}, as it is typed, over twenty hosts, twice. */
class CrawlOnceIT {
  private static final int HOSTS = 20;
  private static final List<String> STORIES =
      IntStream.range(0, 5).mapToObj(i -> "/news/" + i).toList();

  private static final String FEED_TAG = "\"f1\"";
  private static final byte[] NOTHING = {};

  @TempDir Path config;
  private final List<LocalSite> sites = new ArrayList<>();

  @AfterEach
  void stop() {
    sites.forEach(LocalSite::close);
  }

  @Test
  void fetchesAllThatIsDueAndAsksRightAfterOnlyWhetherTheFeedsHaveChanged() throws Exception {
    IndexConfig engine = TestNode.freshConfig();
    Files.writeString(
        config.resolve("medina.yml"),
        """
        crawl: {allow-private-addresses: [127.0.0.0/8]}
        elasticsearch: {url: "%s", prefix: %s}
        source-defaults: {schedule: {every: 1s}, politeness: {delay: 10ms}}
        """
            .formatted(engine.url(), engine.prefix()));
    StringBuilder sources = new StringBuilder("sources:\n");
    for (int host = 0; host < HOSTS; host++) {
      LocalSite site = site(host);
      sites.add(site);
      sources.append(
          "  - {id: s%d, name: S, home: \"%s\", discover: [{feed: \"%s\"}]}\n"
              .formatted(host, site.url("/"), site.url("/feed")));
    }
    Files.createDirectories(config.resolve("sources"));
    Files.writeString(config.resolve("sources/all.yml"), sources);

    JsonNode first = crawl();

    assertThat(first.path("sources")).hasSize(HOSTS);
    first
        .path("sources")
        .forEach(
            source -> {
              assertThat(source.path("discovered").asInt()).isEqualTo(STORIES.size());
              assertThat(source.path("indexed").asInt()).isEqualTo(STORIES.size());
              assertThat(source.path("failed")).isEmpty();
            });
    for (LocalSite site : sites) {
      assertThat(site.paths()).doesNotHaveDuplicates().containsAll(STORIES);
      assertThat(site.mostAtOnce()).isEqualTo(1);
      site.forget();
    }

    // The feeds are due again after a second, the stories are not.
    Thread.sleep(1_000);
    JsonNode second = crawl();

    second
        .path("sources")
        .forEach(source -> assertThat(source.path("not_modified").asInt()).isEqualTo(1));
    assertThat(second.path("sources")).hasSize(HOSTS);
    for (LocalSite site : sites) {
      assertThat(site.paths()).containsExactly("/feed");
      assertThat(site.requests().getFirst().headers()).containsEntry("if-none-match", FEED_TAG);
    }
  }

  private static LocalSite site(int host) {
    LocalSite site = new LocalSite();
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
    STORIES.forEach(
        path -> feed.append("<item><link>").append(site.url(path)).append("</link></item>"));
    byte[] items = feed.append("</channel></rss>").toString().getBytes(StandardCharsets.UTF_8);
    site.page(
        "/feed",
        (request, reply) -> {
          boolean known = FEED_TAG.equals(request.headers().get("if-none-match"));
          reply.send(known ? 304 : 200, Map.of("ETag", FEED_TAG), known ? NOTHING : items);
        });
    for (String path : STORIES) {
      byte[] page = page("Plan " + path.substring(6) + " of city " + host);
      site.page(
          path,
          (request, reply) ->
              reply.send(
                  200, Map.of("Content-Type", "text/html; charset=utf-8", "ETag", "\"1\""), page));
    }
    return site;
  }

  private static byte[] page(String title) {
    return """
        <html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>
        <p>Residents of the quarter heard of %1$s on Tuesday and will see the first of it in
        spring, when the council of the town meets in its old hall and votes on the budget.</p>
        <p>The committee on streets had been at work since the winter and spoke to many.</p>
        </article></body></html>
        """
        .formatted(title)
        .getBytes(StandardCharsets.UTF_8);
  }

  /** One pass, which has to succeed; its report. */
  private JsonNode crawl() throws IOException {
    StringWriter out = new StringWriter();
    CommandLine command = Main.commandLine();
    command.setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
    assertThat(command.execute("crawl", "--once", "--json", "--config", config.toString()))
        .as(out.toString())
        .isZero();
    return new ObjectMapper().readTree(out.toString());
  }
}
