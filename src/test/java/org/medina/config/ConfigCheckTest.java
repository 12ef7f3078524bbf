package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.model.MedinaException;

class ConfigCheckTest {
  @TempDir private Path directory;

  @Test
  void listsAllFaultsOfAllFilesAtOnceWithLineKeyAndRemedy() throws IOException {
    write(
        "medina.yml",
        """
        crawl:
          request-timeout: soon
          cookie: true
        web:
          port: 99999
        """);
    write(
        "sources/a.yml",
        """
        id: Bad Id
        name: A
        country: QQ
        home: ftp://a.example/
        discover:
          - feed: https://a.example/feed
          - section: https://a.example/news
            links: "(unclosed"
            next: "a[["
        schedule: {cron: "61 * * * *", zone: Africa/Atlantis}
        politeness:
          quiet: {from: "22:00", to: "25:00", zone: UTC}
        """);
    write("sources/b.yml", "name: B\nhome: https://b.example/\n");

    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .extracting(fault -> fault.file() + ":" + fault.line() + " " + fault.key())
        .containsExactly(
            "medina.yml:2 crawl.request-timeout",
            "medina.yml:3 crawl.cookie",
            "medina.yml:5 web.port",
            "sources/a.yml:1 id",
            "sources/a.yml:3 country",
            "sources/a.yml:4 home",
            "sources/a.yml:8 discover[1].links",
            "sources/a.yml:9 discover[1].next",
            "sources/a.yml:10 schedule.cron",
            "sources/a.yml:10 schedule.zone",
            "sources/a.yml:12 politeness.quiet.to",
            "sources/b.yml:1 id");
    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .allSatisfy(fault -> assertThat(fault.message()).contains("; "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "discover: atom | discover: 'atom' is no way to discover stories",
        "discover: [] | discover: this is empty",
        "discover: [{feed: 'https://a.example/f', sitemap: 'https://a.example/s'}] | exactly one of",
        "discover: [{feed: 'https://a.example/f', links: x}] | only a section takes it",
        "discover: [{section: 'https://a.example/'}] | discover[0].links: the key is missing",
        "discover: [{rss: 'https://a.example/f'}] | the keys here are feed, sitemap, section",
        "discover: [[x]] | discover[0]: this is a list",
        "schedule: {every: 10} | schedule.every: this is a number (10)",
        "schedule: {every: 0s} | schedule.every: '0s' is no time at all",
        "schedule: {cron: '* * * * *'} | schedule.zone: the key is missing",
        "schedule: {cron: '* * * * *', zone: UTC, every: 1h} | schedule: write one of cron",
        "schedule: {cron: '* * * *', zone: UTC} | schedule.cron: '* * * *' is no cron expression",
        "politeness: {delay: -1s} | politeness.delay: '-1s' is not valid",
        "politeness: {quiet: {from: '22:00', to: '06:00'}} | politeness.quiet.zone: the key is missing",
        "languages: [arabic] | languages[0]: 'arabic' is not valid",
        "country: ma | country: 'ma' is not valid",
        "stories: '*' | stories: not a regular expression",
        "extract: {title: 'h1['} | extract.title: not a CSS selector",
        "extract: {drop: [.ok, '>>']} | extract.drop[1]: not a CSS selector",
        "extract: {headline: h1} | extract.headline: unknown key",
        "colour: red | colour: unknown key",
        "name: again | name: the key stands here and in line 2",
        "name : [open | not YAML",
        "stories: ${NOWHERE} | the environment variable NOWHERE is not set",
      })
  void tellsWhatIsWrongWithASource(String line, String message) throws IOException {
    write("sources/a.yml", "id: a\nname: A\nhome: https://a.example/\n" + line + "\n");

    List<Fault> faults = ConfigCheck.of(directory, Map.of()).faults();

    assertThat(faults).hasSize(1);
    assertThat(faults.getFirst().toString()).startsWith("sources/a.yml:").contains(message);
  }

  @ParameterizedTest
  @CsvSource({
    "https://, cannot be read",
    "//a.example/, no web address",
    "https://a_b.example/, no readable host",
    "https://a.example/ب ب, cannot be read",
    "https:///path, no readable host",
    "https://a.example:99999/, no readable host",
    "mailto:a@b.example, no web address",
  })
  void refusesAnAddressThatCannotBeFetched(String url, String message) throws IOException {
    write("sources/a.yml", "id: a\nname: A\nhome: '" + url + "'\n");

    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.key()).isEqualTo("home");
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.message()).contains(message);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/33",
    "10.0.0/8",
    "300.1.1.1/8",
    "localhost",
    "::1/129",
    "10.0.0.0/8/8",
    "x"
  })
  void refusesWhatIsNoNetwork(String network) throws IOException {
    write("medina.yml", "crawl:\n  allow-private-addresses:\n    - '" + network + "'\n");

    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .singleElement()
        .satisfies(
            fault -> {
              assertThat(fault.line()).isEqualTo(3);
              assertThat(fault.message()).contains("is no network");
            });
  }

  @Test
  void refusesTheSameIdTwice() throws IOException {
    write("sources/a.yml", "id: same\nname: A\nhome: https://a.example/\n");
    write("sources/b.yml", "sources:\n  - {id: same, name: B, home: 'https://b.example/'}\n");

    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .singleElement()
        .hasToString(
            "sources/b.yml:2: sources[0].id: the id 'same' is taken by the source in"
                + " sources/a.yml:1; choose another");
  }

  @Test
  void namesAVariableThatSetsNothing() {
    assertThat(ConfigCheck.of(directory, Map.of("MEDINA_WEB_PROT", "80")).faults())
        .singleElement()
        .asString()
        .startsWith("MEDINA_WEB_PROT: no setting has this name");
    assertThat(ConfigCheck.of(directory, Map.of("MEDINA_WEB_PORT", "many")).faults())
        .singleElement()
        .asString()
        .startsWith("MEDINA_WEB_PORT: web.port: this is text ('many')");
  }

  @Test
  void survivesHostileYaml() throws IOException {
    write("sources/a.yml", "a: &a [*a]\n");
    write("sources/b.yml", "[".repeat(5_000));
    write("sources/c.yml", "? [x]\n: y\n");
    Files.write(directory.resolve("sources/d.yml"), "id: é".getBytes(StandardCharsets.ISO_8859_1));
    write("sources/e.yml", "");
    write("registry/f.yml", "- just\n- a list\n");

    assertThat(ConfigCheck.of(directory, Map.of()).faults())
        .extracting(Fault::file)
        .contains("sources/a.yml", "sources/b.yml", "sources/c.yml", "sources/d.yml")
        .contains("registry/f.yml")
        .doesNotContain("sources/e.yml");
  }

  @Test
  void throwsOneFaultWithAllLines() throws IOException {
    write("medina.yml", "web: {port: a}\ncrawl: {cookies: b}\n");

    assertThatThrownBy(() -> ConfigReader.read(directory, Map.of()))
        .isInstanceOfSatisfying(
            MedinaException.class,
            fault -> assertThat(fault.code()).isEqualTo(MedinaException.Code.BAD_CONFIGURATION))
        .hasMessageContaining("2 faults")
        .hasMessageContaining("medina.yml:1: web.port")
        .hasMessageContaining("medina.yml:2: crawl.cookies");
  }

  @Test
  void saysSoWhenThereIsNoSuchDirectory() {
    assertThat(ConfigCheck.of(directory.resolve("nowhere"), Map.of()).faults())
        .singleElement()
        .asString()
        .contains("there is no such directory");
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
