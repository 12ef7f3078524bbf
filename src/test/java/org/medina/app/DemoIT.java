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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.medina.bench.JudgedQueries;
import org.medina.bench.SearchQuality;
import org.medina.config.MedinaConfig;
import org.medina.crawl.CrawlReport;
import org.medina.model.Article;
import org.medina.model.EntityMention;
import org.medina.model.FurnitureLine;
import org.medina.model.Registry;
import org.medina.newsroom.Manifest;
import org.medina.pipeline.RepeatedLines;
import org.medina.pipeline.Retagging;

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
    return get(path, 200);
  }

  private static JsonNode get(String path, int status) throws IOException, InterruptedException {
    HttpResponse<String> response =
        HTTP.send(
            HttpRequest.newBuilder(site.address().resolve(path)).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    assertThat(response.statusCode()).as(path).isEqualTo(status);
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
  void readsEightPeopleWithTheirRolesInEveryLanguageOfTheRabatConference() throws Exception {
    Set<String> languages = new TreeSet<>();
    for (String id : ids(search("network=strong-cities-network&person=asmaa-rhlalou"))) {
      Article article = site.article(id);
      List<EntityMention> named =
          article.entities().people().stream().filter(person -> person.role() != null).toList();
      if (LocalDate.of(2023, 3, 16).equals(article.dates().event()) && named.size() >= 8) {
        languages.add(article.content().language().code());
      }
    }
    assertThat(languages).containsExactly("ar", "en", "fr");
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
      assertThat(later.retagging().run())
          .isEqualTo(new Retagging.Outcome(site.newsroom().manifest().indexed(), 0));
      assertThat(later.retagging().run()).isEqualTo(new Retagging.Outcome(0, 0));
    }
  }

  @Test
  void indexesNoFurniture() throws Exception {
    assertThat(search("q=" + encoded("\"Back to top button\"")).path("total").asInt()).isZero();
  }

  @Test
  void listsTheFurnitureOfEveryOutletWithItsPageCount() {
    try (Assembly later = Assembly.open(site.config())) {
      RepeatedLines furniture = later.furniture();
      assertThat(furniture.hosts()).hasSize(4);
      int pages = 0;
      for (String host : furniture.hosts()) {
        pages +=
            furniture.lines(host).stream()
                .filter(line -> line.line().equals("Back to top button"))
                .mapToInt(FurnitureLine::pages)
                .sum();
      }
      assertThat(pages).isEqualTo(site.newsroom().manifest().indexed());
    }
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
  void saysOfEveryHitUnderAnotherNameWhyItWasFound() throws Exception {
    String query = "q=" + encoded("Asmaa Galalo");
    Set<String> literal = ids(search(query + "&exact=1"));
    Set<String> explained = new TreeSet<>();
    for (JsonNode hit : search(query).path("hits")) {
      if (!literal.contains(hit.path("id").asText())) {
        assertThat(hit.path("matched_as")).as(hit.toString()).isNotEmpty();
        explained.add(hit.path("id").asText());
      }
    }
    assertThat(explained).hasSizeGreaterThan(3);
    Document page =
        Jsoup.connect(site.address().resolve("/search?ui=en&size=100&" + query).toString()).get();
    assertThat(page.select(".reading").text()).startsWith("Searched for:");
    for (Element hit : page.select("article.hit")) {
      String address = hit.select("h2 a").attr("href");
      if (explained.removeIf(address::contains)) {
        assertThat(hit.select(".why").text())
            .as(address)
            .contains("Asmaa Rhlalou")
            .doesNotContain("Found as Asmaa Rhlalou, which");
      }
    }
    assertThat(explained).isEmpty();
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
      if (Set.of("csv", "jsonl", "ris", "bib").contains(format)) {
        assertThat(response.headers().firstValue("Link"))
            .hasValue("</search?q=Rabat>; rel=\"canonical\"");
      }
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

  @Test
  void ranksWhatIsLookedForFirst() throws Exception {
    JudgedQueries queries = JudgedQueries.read(SearchQuality.headlines(site.address()));
    assertThat(queries.unknown()).isEmpty();
    for (String language : List.of("ar", "en", "fr")) {
      assertThat(queries.count(language)).isGreaterThanOrEqualTo(20);
    }
    var means = queries.measure(SearchQuality.medina(site.address()));
    System.out.println("nDCG@10 over the judged queries: " + means);
    assertThat(means.get("all")).isGreaterThan(0.85);
  }

  @Test
  void answersEveryNastyRequestSoonAndWithoutAFault() throws Exception {
    Map<String, String> bad = new TreeMap<>();
    for (String request : NastyRequests.all()) {
      long start = System.nanoTime();
      int status = NastyRequests.status(site.address(), request);
      long millis = (System.nanoTime() - start) / 1_000_000;
      if (status >= 500 || millis > 3_000) {
        bad.put(request.substring(0, Math.min(120, request.length())), status + " in " + millis);
      }
    }
    assertThat(bad).isEmpty();
  }

  @Test
  void describesEveryRouteOfTheApi() throws Exception {
    Set<String> api = new TreeSet<>();
    for (String route : site.routes()) {
      if (route.startsWith("/api/")
          || Set.of("/health", "/metrics", "/opensearch.xml").contains(route)) {
        api.add(route);
      }
    }
    assertThat(ApiDescription.read().paths()).isEqualTo(api);
  }

  @Test
  void answersEveryFieldThatIsDescribedAndNoOther() throws Exception {
    ApiDescription description = ApiDescription.read();
    for (String query :
        List.of(
            "size=100",
            "stories=1&country=MA&from=2023-01-01&to=x",
            "q=" + encoded("Robust Cities Network"),
            "q=" + encoded("title:rabat \"social cohesion\" mayo* -zzz (rabat mayor OR tanger)"),
            "q=conferance",
            "q=" + encoded("asma rhlalo") + "&asof=2100-01-01T00:00:00Z",
            "q=rabat&from=2030-01-01&to=2030-02-01")) {
      description.check("/api/search", 200, get("/api/search?" + query));
    }
    for (String id : ids(search("q="))) {
      description.check("/api/articles/{id}", 200, get("/api/articles/" + id));
      description.check("/api/articles/{id}/similar", 200, get("/api/articles/" + id + "/similar"));
      description.check(
          "/api/articles/{id}/revisions", 200, get("/api/articles/" + id + "/revisions"));
    }
    description.check("/api/facets/{name}", 200, get("/api/facets/person"));
    description.check("/api/suggest", 200, get("/api/suggest?q=strong"));
    description.check("/api/sources", 200, get("/api/sources"));
    description.check("/health", 200, get("/health"));
    description.check("/api/articles/{id}", 404, get("/api/articles/none", 404));
    description.check("/api/facets/{name}", 404, get("/api/facets/none", 404));
    // The demo's stories have one version each.
    assertThat(description.unseen())
        .allMatch(field -> field.startsWith("/api/articles/{id}/revisions.revisions[]"));
  }

  @Test
  void runsTheExamplesOfTheManualAsWritten() throws Exception {
    for (String example : ManualExamples.read(Path.of("docs/api.md"))) {
      assertThat(ManualExamples.run(example, site.address())).as(example).isNotBlank();
    }
  }

  @Test
  void letsAnyPageReadTheApiAndSparesWhatHasNotChanged() throws Exception {
    URI address = site.address().resolve("/api/search?q=Rabat");
    HttpResponse<String> first =
        HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
    assertThat(first.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(first.headers().firstValue("Cache-Control")).hasValue("public, max-age=10");
    String tag = first.headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> second =
        HTTP.send(
            HttpRequest.newBuilder(address).header("If-None-Match", tag).build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(second.statusCode()).isEqualTo(304);
    HttpResponse<String> preflight =
        HTTP.send(
            HttpRequest.newBuilder(address)
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());
    assertThat(preflight.statusCode()).isEqualTo(204);
    assertThat(preflight.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValue("GET, HEAD, OPTIONS");
  }
}
