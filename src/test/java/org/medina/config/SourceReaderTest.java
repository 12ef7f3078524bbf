package org.medina.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medina.crawl.Discovery;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.extract.SiteRules;
import org.medina.model.Country;
import org.medina.model.Language;
import org.medina.model.Source;

class SourceReaderTest {
  @TempDir private Path directory;

  @Test
  void readsEveryKeyOfASource() throws IOException {
    MedinaConfig config =
        read(
            """
            id: morning-paper
            name: صحيفة الصباح
            country: TN
            languages: [ar, fr]
            home: https://www.example.tn/
            discover:
              - feed: https://www.example.tn/rss
              - sitemap: https://www.example.tn/sitemap.xml
              - section: https://www.example.tn/villes
                links: '/\\d{4}/[^/]+$'
                next: a.next
                max-pages: 12
              - section: https://www.example.tn/sport
                links: /sport/
              - auto
            schedule: {cron: "*/20 6-22 * * 1-5", zone: Africa/Tunis}
            politeness:
              delay: 2500ms
              daily-budget: 400
              quiet: {from: "22:30", to: "05:00", zone: Africa/Tunis}
            stories: '/\\d{4}/'
            extract:
              title: h1.title
              body: div.body
              date: time
              author: .byline
              drop: [.ad, .related]
            """);

    SourceConfig source = config.sources().getFirst();
    assertThat(source.source())
        .isEqualTo(
            new Source(
                "morning-paper",
                "صحيفة الصباح",
                new Country("TN"),
                List.of(Language.ARABIC, Language.FRENCH),
                URI.create("https://www.example.tn/")));
    assertThat(source.discovery().get(0))
        .isEqualTo(new Discovery.Feed(URI.create("https://www.example.tn/rss")));
    assertThat(source.discovery().get(1))
        .isEqualTo(new Discovery.Sitemap(URI.create("https://www.example.tn/sitemap.xml")));
    assertThat(source.discovery().get(2))
        .isInstanceOfSatisfying(
            Discovery.Section.class,
            section -> {
              assertThat(section.links().pattern()).isEqualTo("/\\d{4}/[^/]+$");
              assertThat(section.next()).isEqualTo("a.next");
              assertThat(section.maxPages()).isEqualTo(12);
            });
    assertThat(source.discovery().get(3))
        .isInstanceOfSatisfying(
            Discovery.Section.class, section -> assertThat(section.maxPages()).isEqualTo(1));
    assertThat(source.discovery().get(4))
        .isEqualTo(new Discovery.Auto(URI.create("https://www.example.tn/")));
    assertThat(source.schedule())
        .isEqualTo(new Schedule.Cron("*/20 6-22 * * 1-5", ZoneId.of("Africa/Tunis")));
    assertThat(source.politeness())
        .isEqualTo(
            new Politeness(
                Duration.ofMillis(2500),
                400,
                new Politeness.QuietHours(
                    LocalTime.of(22, 30), LocalTime.of(5, 0), ZoneId.of("Africa/Tunis"))));
    assertThat(source.storyPattern()).hasToString("/\\d{4}/");
    assertThat(config.siteRules())
        .containsExactly(
            Map.entry(
                "morning-paper",
                new SiteRules(
                    "h1.title", "div.body", "time", ".byline", List.of(".ad", ".related"))));
  }

  @Test
  void needsOnlyIdNameAndHome() throws IOException {
    SourceConfig source = read("{id: a, name: A, home: 'http://a.example'}").sources().getFirst();

    assertThat(source.source().country()).isNull();
    assertThat(source.source().languages()).isEmpty();
    assertThat(source.discovery())
        .containsExactly(new Discovery.Auto(URI.create("http://a.example")));
    assertThat(source.storyPattern()).isNull();
  }

  @Test
  void readsOneSourceAFileOrAListOrAListUnderSources() throws IOException {
    write("sources/one.yml", "{id: one, name: A, home: 'https://a.example'}");
    write("sources/some.yaml", "- {id: two, name: A, home: 'https://b.example'}");
    write("sources/under.yml", "sources: [{id: three, name: A, home: 'https://c.example'}]");
    write("sources/notes.txt", "not read");
    write("sources/.hidden.yml", "not read");

    assertThat(ConfigReader.read(directory, Map.of()).sources())
        .extracting(source -> source.source().id())
        .containsExactly("one", "two", "three");
  }

  @Test
  void takesWhatItDoesNotSayFromTheDefaultsKeyByKey() throws IOException {
    write(
        "medina.yml",
        """
        source-defaults:
          schedule: {every: 2h}
          politeness: {delay: 5s, daily-budget: 100}
        """);

    SourceConfig source =
        read("{id: a, name: A, home: 'https://a.example', politeness: {daily-budget: 7}}")
            .sources()
            .getFirst();

    assertThat(source.schedule()).isEqualTo(new Schedule.Every(Duration.ofHours(2)));
    assertThat(source.politeness()).isEqualTo(new Politeness(Duration.ofSeconds(5), 7, null));
  }

  @Test
  void fillsInVariablesOfTheEnvironment() throws IOException {
    write(
        "sources/a.yml",
        """
        id: a
        name: ${NAME:-Default} $${NAME}
        home: https://${HOST}/
        politeness: {daily-budget: "${BUDGET:-5}"}
        stories: '/\\d+$'
        """);
    write("medina.yml", "web: {port: \"${PORT}\"}");

    MedinaConfig config =
        ConfigReader.read(directory, Map.of("HOST", "a.example", "PORT", "81", "BUDGET", "9"));

    assertThat(config.web().port()).isEqualTo(81);
    assertThat(config.sources().getFirst().source().name()).isEqualTo("Default ${NAME}");
    assertThat(config.sources().getFirst().source().home())
        .isEqualTo(URI.create("https://a.example/"));
    assertThat(config.sources().getFirst().storyPattern()).hasToString("/\\d+$");
  }

  private MedinaConfig read(String yaml) throws IOException {
    write("sources/a.yml", yaml);
    return ConfigReader.read(directory, Map.of());
  }

  private void write(String name, String text) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
