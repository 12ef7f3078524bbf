package org.medina.bench;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medina.app.DemoSite;
import org.medina.index.ElasticsearchGateway;
import org.medina.testing.TestNode;

/** Compares Medina's ranking over the demo newsroom with a plain {@code multi_match}. */
public final class SearchQuality {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String PLAIN = "plain-stories";

  private SearchQuality() {}

  /** Prints both, by language. */
  public static void main(String[] arguments) throws Exception {
    try (DemoSite site = DemoSite.start(Files.createTempDirectory("medina-quality"));
        ElasticsearchGateway gateway = ElasticsearchGateway.open(TestNode.freshConfig())) {
      JudgedQueries queries = JudgedQueries.read(headlines(site.address()));
      JudgedQueries.Engine medina = medina(site.address());
      JudgedQueries.Engine plain = plain(site.address(), gateway.client());
      System.out.println("below 0.8: " + queries.below(0.8, medina));
      System.out.println("Medina: " + queries.measure(medina));
      System.out.println("plain:  " + queries.measure(plain));
    }
    System.exit(0);
  }

  /** The headlines of all stories of a site. */
  public static List<String> headlines(URI site) throws IOException, InterruptedException {
    return stories(site).stream().map(story -> story.path("title").asText()).toList();
  }

  private static List<JsonNode> stories(URI site) throws IOException, InterruptedException {
    List<JsonNode> stories = new ArrayList<>();
    for (String line : get(site.resolve("/api/search.jsonl")).split("\n")) {
      stories.add(JSON.readTree(line));
    }
    return stories;
  }

  /** The site's own search: what it lists, or nearly has. */
  public static JudgedQueries.Engine medina(URI site) {
    return query -> {
      String encoded = URLEncoder.encode(query, StandardCharsets.UTF_8);
      List<String> headlines = new ArrayList<>();
      JsonNode page = JSON.readTree(get(site.resolve("/api/search?size=10&q=" + encoded)));
      page.path("hits").forEach(hit -> headlines.add(hit.path("title").asText()));
      page.path("nearly").forEach(hit -> headlines.add(hit.path("title").asText()));
      return headlines;
    };
  }

  /** The same stories in an index with the engine's defaults, asked with its usual query. */
  private static JudgedQueries.Engine plain(URI site, ElasticsearchClient client)
      throws IOException, InterruptedException {
    client.indices().create(c -> c.index(PLAIN));
    BulkRequest.Builder bulk = new BulkRequest.Builder();
    for (JsonNode story : stories(site)) {
      Map<String, String> document =
          Map.of("title", story.path("title").asText(), "text", story.path("text").asText());
      bulk.operations(o -> o.index(i -> i.index(PLAIN).document(document)));
    }
    client.bulk(bulk.build());
    client.indices().refresh(r -> r.index(PLAIN));
    return query ->
        client
            .search(
                s ->
                    s.index(PLAIN)
                        .size(10)
                        .query(q -> q.multiMatch(m -> m.fields("title^2", "text").query(query))),
                JsonNode.class)
            .hits()
            .hits()
            .stream()
            .map(hit -> Objects.requireNonNull(hit.source()).path("title").asText())
            .toList();
  }

  private static String get(URI address) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(address).build(),
            HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body();
  }
}
