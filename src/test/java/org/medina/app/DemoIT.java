package org.medina.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medina.config.MedinaConfig;
import org.medina.crawl.CrawlReport;
import org.medina.model.Article;
import org.medina.model.Registry;
import org.medina.newsroom.Manifest;

/** The whole of Medina over the demo newsroom: real servers, a real engine, the real API. */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class DemoIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @TempDir static Path directory;
  private static DemoSite site;

  @BeforeAll
  static void crawl() {
    site = DemoSite.start(directory);
  }

  @AfterAll
  static void stop() {
    site.close();
  }

  private static JsonNode get(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(site.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(path).isEqualTo(200);
    return JSON.readTree(response.body());
  }

  private static JsonNode search(String query) throws IOException, InterruptedException {
    return get("/api/search?size=100&" + query);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Set<String> ids(JsonNode page) {
    Set<String> ids = new TreeSet<>();
    page.path("hits").forEach(hit -> ids.add(hit.path("id").asText()));
    return ids;
  }

  @Test
  void indexesWhatTheManifestSays() throws Exception {
    Manifest manifest = site.newsroom().manifest();
    assertThat(site.first().indexed()).isEqualTo(manifest.indexed());
    for (Manifest.Expected expected : manifest.outlets()) {
      JsonNode page = search("source=" + expected.source());
      assertThat(page.path("total").asInt()).as(expected.source()).isEqualTo(expected.indexed());
      assertThat(search("undated=1&source=" + expected.source()).path("total").asInt())
          .as("undated in " + expected.source())
          .isEqualTo(expected.undated());
    }
  }

  @Test
  void secondPassWritesNothingNew() {
    CrawlReport second = site.crawlAgain();
    assertThat(second.indexed()).isZero();
    assertThat(second.changed()).isZero();
  }

  @Test
  void neverAsksForADisallowedPath() {
    site.newsroom()
        .requests()
        .forEach(
            (outlet, paths) ->
                assertThat(paths)
                    .as(outlet)
                    .noneMatch(path -> path.contains("/drafts/") || path.contains("/abonnes/")));
  }

  @Test
  void findsTheRabatStoriesUnderEveryNameOfTheNetwork() throws Exception {
    Set<String> robust = ids(search("q=" + encoded("Robust Cities Network")));
    assertThat(robust).hasSizeGreaterThanOrEqualTo(3);
    assertThat(ids(search("q=" + encoded("Strong Cities Network")))).isEqualTo(robust);
    assertThat(ids(search("q=" + encoded("شبكة المدن القوية")))).isEqualTo(robust);
  }

  @Test
  void joinsTheMayorOverThreeLanguages() throws Exception {
    JsonNode page = search("person=asmaa-rhlalou");
    Set<String> languages = new TreeSet<>();
    page.path("hits").forEach(hit -> languages.add(hit.path("lang").asText()));
    assertThat(languages).containsExactly("ar", "en", "fr");
    for (String name : Set.of("Asmaa Galalo", "Asmaa Rhlalou", "أسماء غلالو")) {
      assertThat(ids(search("q=" + encoded(name)))).as(name).containsAll(ids(page));
    }
  }

  @Test
  void showsTheRabatConferenceAsOneEventInThreeLanguages() throws Exception {
    Set<String> languages = new TreeSet<>();
    Set<String> events = new TreeSet<>();
    for (String id : ids(search("network=strong-cities-network&person=asmaa-rhlalou"))) {
      Article article = site.article(id);
      if (LocalDate.of(2023, 3, 16).equals(article.dates().event())) {
        languages.add(article.content().language().code());
        events.add(article.groups().event());
      }
    }
    assertThat(languages).containsExactly("ar", "en", "fr");
    assertThat(events).hasSize(1);
  }

  @Test
  void groupsTheReportThatAnotherOutletRepublished() throws Exception {
    String line = "\"larger part of public spending to local councils\"";
    JsonNode hits = search("q=" + encoded(line)).path("hits");
    Set<String> stories = new TreeSet<>();
    hits.forEach(hit -> stories.add(site.article(hit.path("id").asText()).groups().story()));
    assertThat(hits).hasSize(2);
    assertThat(stories).hasSize(1);
  }

  @Test
  void tagsStoredStoriesAgainWhenTheRegistryChanges() {
    MedinaConfig now = site.config();
    Registry known = now.registry();
    Registry changed =
        new Registry("changed", known.entities(), known.countries(), known.stopNames());
    MedinaConfig next =
        new MedinaConfig(
            now.crawl(), now.index(), now.web(), now.sources(), now.siteRules(), changed);
    try (Assembly later = Assembly.open(next)) {
      assertThat(later.retagging().run()).isEqualTo(site.newsroom().manifest().indexed());
      later.refresh();
      assertThat(later.retagging().run()).isZero();
    }
  }

  @Test
  void indexesNoFurniture() throws Exception {
    assertThat(search("q=" + encoded("\"Back to top button\"")).path("total").asInt()).isZero();
  }

  @Test
  void everyFacetNumberIsWhatItsClickShows() throws Exception {
    JsonNode facets = search("q=").path("facets");
    int clicked = 0;
    for (var facet : facets.properties()) {
      for (JsonNode value : facet.getValue().path("values")) {
        String id = value.path("id").asText();
        JsonNode page = search(facet.getKey() + "=" + encoded(id));
        assertThat(page.path("total").asLong())
            .as("%s=%s", facet.getKey(), id)
            .isEqualTo(value.path("count").asLong());
        clicked++;
      }
    }
    assertThat(clicked).isGreaterThan(40);
    for (JsonNode period : search("q=").path("histogram").path("periods")) {
      String range = "from=" + period.path("from").asText() + "&to=" + period.path("to").asText();
      assertThat(search(range).path("total").asLong())
          .as(range)
          .isEqualTo(period.path("count").asLong());
    }
  }

  @Test
  void exportsAllOfASearchInEveryFormat() throws Exception {
    for (String format : Set.of("csv", "jsonl", "ris", "bib", "atom", "rss", "json")) {
      HttpResponse<String> response =
          HTTP.send(
              HttpRequest.newBuilder(
                      URI.create(site.address() + "/api/search." + format + "?q=Rabat"))
                  .build(),
              HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
      assertThat(response.statusCode()).as(format).isEqualTo(200);
      assertThat(response.body()).as(format).contains("Rabat");
    }
  }

  @Test
  void saysThatItIsHealthyAndHowTheSourcesFare() throws Exception {
    assertThat(get("/health").path("status").asText()).isEqualTo("ok");
    JsonNode sources = get("/api/sources").path("sources");
    assertThat(sources).hasSize(4);
    sources.forEach(
        source -> assertThat(source.path("last_success").isNull()).as(source.toString()).isFalse());
  }
}
