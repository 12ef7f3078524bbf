package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.Takedowns;
import org.medina.index.IndexConfig;
import org.medina.web.WebConfig;
import tools.jackson.databind.JsonNode;

/** Every default and every key of medina.yml. */
class ConfigDefaultsTest {
  private static final Path SHIPPED = Path.of("crawler-config");

  @TempDir private Path directory;

  @Test
  void anEmptyDirectoryGivesTheDefaults() {
    MedinaConfig config = ConfigReader.read(directory, Map.of());

    assertThat(config.crawl()).isEqualTo(CrawlConfig.defaults());
    assertThat(config.index()).isEqualTo(IndexConfig.embedded(Path.of("data")));
    assertThat(config.web()).isEqualTo(WebConfig.defaults());
    assertThat(config.sources()).isEmpty();
    assertThat(config.siteRules()).isEmpty();
    assertThat(config.registry().version()).isEqualTo("empty");
  }

  @Test
  void theShippedFileWritesOutTheDefaults() throws IOException {
    Files.copy(SHIPPED.resolve("medina.yml"), directory.resolve("medina.yml"));
    addSource("{id: a, name: A, home: 'https://a.example/'}");

    MedinaConfig config = ConfigReader.read(directory, Map.of());

    assertThat(config.crawl()).isEqualTo(CrawlConfig.defaults());
    assertThat(config.index()).isEqualTo(IndexConfig.embedded(Path.of("data")));
    assertThat(config.web()).isEqualTo(WebConfig.defaults());
    assertThat(config.sources().getFirst().schedule())
        .isEqualTo(new Schedule.Every(Duration.ofMinutes(30)));
    assertThat(config.sources().getFirst().politeness()).isEqualTo(Politeness.DEFAULT);
  }

  @Test
  void theShippedFileNamesEveryKeyOfTheSchemaInItsOrder() {
    Faults faults = new Faults();
    Tree shipped =
        new YamlReader(Map.of(), faults)
            .read(SHIPPED.resolve("medina.yml"), "medina.yml")
            .orElseThrow();
    JsonNode sections = new SchemaFiles().document(SchemaFiles.MEDINA).path("properties");
    List<String> keys = new ArrayList<>();
    for (String section : sections.propertyNames()) {
      for (String key : sections.path(section).path("properties").propertyNames()) {
        keys.add(section + "." + key);
      }
    }

    assertThat(faults.sorted()).isEmpty();
    assertThat(keysOf(shipped)).containsExactlyElementsOf(keys).hasSize(25);
  }

  @Test
  void everyKeyIsRead() throws IOException {
    Files.writeString(directory.resolve("ca.pem"), "certificate");
    Files.writeString(
        directory.resolve("medina.yml"),
        """
        crawl:
          user-agent: Reader/2
          contact: mailto:desk@example.org
          from: desk@example.org
          allow-private-addresses: [127.0.0.0/8, "fd00::/8", 10.0.0.7]
          request-timeout: 1500ms
          body-timeout: 2m
          max-body-size: 512kB
          max-concurrent-hosts: 7
          proxy: http://proxy.example:3128
          cookies: true
          keep-originals: false
        elasticsearch:
          url: https://search.example:9200
          api-key: key
          username: elastic
          password: 12345
          ca-certificate: %s
          data: /srv/medina
          heap: 2g
          prefix: news
        web:
          host: 0.0.0.0
          port: 80
          public-url: https://news.example
          contact: desk@example.org
        """
            .formatted(directory.resolve("ca.pem")));

    MedinaConfig config = ConfigReader.read(directory, Map.of());

    assertThat(config.crawl())
        .isEqualTo(
            new CrawlConfig(
                "Reader/2",
                "mailto:desk@example.org",
                "desk@example.org",
                List.of("127.0.0.0/8", "fd00::/8", "10.0.0.7/32"),
                Duration.ofMillis(1500),
                Duration.ofMinutes(2),
                512 * 1024,
                7,
                URI.create("http://proxy.example:3128"),
                true,
                false,
                Takedowns.NONE));
    assertThat(config.index())
        .isEqualTo(
            new IndexConfig(
                URI.create("https://search.example:9200"),
                "key",
                "elastic",
                "12345",
                directory.resolve("ca.pem"),
                Path.of("/srv/medina"),
                "2g",
                "news"));
    assertThat(config.web())
        .isEqualTo(new WebConfig("0.0.0.0", 80, "https://news.example", "desk@example.org"));
  }

  @Test
  void theEnvironmentWinsOverTheFile() throws IOException {
    Files.writeString(directory.resolve("medina.yml"), "web: {port: 80, host: 0.0.0.0}\n");

    MedinaConfig config =
        ConfigReader.read(
            directory,
            Map.of(
                "MEDINA_WEB_PORT", "8081",
                "MEDINA_ELASTICSEARCH_URL", "http://localhost:9200",
                "MEDINA_ELASTICSEARCH_PASSWORD", "007",
                "MEDINA_CRAWL_ALLOW_PRIVATE_ADDRESSES", "127.0.0.0/8, ::1",
                "PATH", "/bin"));

    assertThat(config.web().port()).isEqualTo(8081);
    assertThat(config.web().host()).isEqualTo("0.0.0.0");
    assertThat(config.index().url()).isEqualTo(URI.create("http://localhost:9200"));
    assertThat(config.index().password()).isEqualTo("007");
    assertThat(config.crawl().allowPrivateAddresses()).containsExactly("127.0.0.0/8", "::1/128");
  }

  @Test
  void everythingPrivateMayBeOpened() {
    MedinaConfig config =
        ConfigReader.read(directory, Map.of("MEDINA_CRAWL_ALLOW_PRIVATE_ADDRESSES", "true"));

    assertThat(config.crawl().allowPrivateAddresses()).containsExactly("0.0.0.0/0", "::/0");
  }

  private void addSource(String yaml) throws IOException {
    Files.createDirectories(directory.resolve("sources"));
    Files.writeString(directory.resolve("sources/one.yml"), yaml);
  }

  private static List<String> keysOf(Tree tree) {
    List<String> keys = new ArrayList<>();
    if (tree instanceof Tree.Section top) {
      for (String section : top.entries().keySet()) {
        top.section(section).entries().keySet().forEach(key -> keys.add(section + "." + key));
      }
    }
    return keys;
  }
}
