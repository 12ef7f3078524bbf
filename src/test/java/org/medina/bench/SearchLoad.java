package org.medina.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.medina.config.ConfigReader;
import org.medina.index.ArticleIndex;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.StoredArticle;
import org.medina.index.node.EmbeddedNode;
import org.medina.model.FurnitureLine;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.pipeline.RepeatedLines;
import org.medina.search.engine.EngineSearcher;
import org.medina.web.Site;
import org.medina.web.SiteParts;
import org.medina.web.WebConfig;
import org.medina.web.api.ApiRoutes;
import org.medina.web.api.ExportRoutes;
import org.medina.web.render.TemplateFiles;

/**
 * Measures the site over generated articles against the engine's own time for the same queries.
 *
 * <p>Arguments: how many articles (100,000) and a directory to keep the index in. Each query is
 * first asked through a recorder that keeps what the engine is asked for hits and counts, of which
 * one request is made; then, in turn, the engine alone is asked that, the API is asked, and the
 * page is asked. The engine does not remember counts unless {@code bench.remember} is set, so that
 * asking again measures the same work.
 */
public final class SearchLoad {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final int BULK = 500;
  private static final int WARM_UP = 3;
  private static final int ROUNDS = 6;
  private static final int EXPORTED = 20_000;

  private SearchLoad() {}

  /** Measures and prints a table. */
  public static void main(String[] arguments) throws Exception {
    int articles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
    Path data =
        arguments.length > 1
            ? Path.of(arguments[1])
            : Files.createTempDirectory("medina-search-load");
    Registry registry = ConfigReader.read(Path.of("crawler-config"), Map.of()).registry();
    try (EmbeddedNode node = EmbeddedNode.start(data, "512m")) {
      List<String> queries = fill(node.url(), data, registry, articles);
      setRemembering(node.url(), Boolean.getBoolean("bench.remember"));
      Map<String, EngineRecorder.Asked> recorded = record(node.url(), registry, queries);
      try (ElasticsearchGateway gateway = open(node.url());
          Site site = site(gateway, registry)) {
        String only = System.getProperty("bench.only", "");
        if (!only.equals("export")) {
          measure(node.url(), site.address(), recorded);
        }
        if (only.isEmpty()) {
          measureEngine(node.url(), recorded);
          measureSmallThings(site.address());
        }
        if (!only.equals("ratios")) {
          measureExport(site.address());
        }
      }
    }
  }

  private static ElasticsearchGateway open(URI engine) {
    return ElasticsearchGateway.open(
        new IndexConfig(engine, null, null, null, null, Path.of("unused"), "512m", "bench"));
  }

  private static Site site(ElasticsearchGateway gateway, Registry registry) {
    EngineSearcher searcher = new EngineSearcher(gateway, registry, Map.of());
    return Site.start(
        new WebConfig("127.0.0.1", 0, null, null),
        new SiteParts(
            searcher,
            registry,
            List.of(),
            List::of,
            article -> List.of(),
            new NoLines(),
            TemplateFiles.packed(),
            List.of(new ApiRoutes(searcher), new ExportRoutes(searcher)),
            Clock.systemUTC()));
  }

  private record NoLines() implements RepeatedLines {
    @Override
    public List<String> hosts() {
      return List.of();
    }

    @Override
    public List<String> hostsOf(String site) {
      return List.of();
    }

    @Override
    public List<FurnitureLine> lines(String host) {
      return List.of();
    }
  }

  /** Writes the articles unless they are there; the queries to ask, which are kept beside them. */
  private static List<String> fill(URI engine, Path data, Registry registry, int articles)
      throws IOException {
    Path kept = data.resolve("queries-%d.txt".formatted(articles));
    try (ElasticsearchGateway gateway = open(engine)) {
      new IndexSchema(gateway).ensure();
      if (Files.exists(kept)) {
        return Files.readAllLines(kept);
      }
      ArticleIndex index = new ArticleIndex(gateway);
      GeneratedNews news = new GeneratedNews(registry);
      List<StoredArticle> bulk = new ArrayList<>();
      List<StoredArticle> some = new ArrayList<>();
      for (int i = 0; i < articles; i++) {
        StoredArticle article = news.article(i);
        if (i % (articles / 20) == 0) {
          some.add(article);
        }
        bulk.add(article);
        if (bulk.size() == BULK || i == articles - 1) {
          index.write(bulk);
          bulk.clear();
        }
      }
      index.refresh();
      List<String> queries = queries(news, some);
      Files.write(kept, queries);
      return queries;
    }
  }

  private static List<String> queries(GeneratedNews news, List<StoredArticle> some) {
    List<String> queries = new ArrayList<>();
    for (Language language : List.of(Language.ENGLISH, Language.FRENCH, Language.ARABIC)) {
      for (int i = 0; i < 10; i++) {
        queries.add("q=" + encoded(news.word(language)));
        queries.add("q=" + encoded(news.word(language) + " " + news.word(language)));
      }
    }
    for (StoredArticle article : some) {
      queries.add("q=" + encoded("\"" + GeneratedNews.phrase(article) + "\""));
      var entities = article.article().entities();
      queries.add("q=" + encoded(entities.people().getFirst().name()));
      queries.add("q=" + encoded(entities.organisations().getFirst().name()));
      queries.add(
          "q=" + encoded(entities.people().getFirst().name()) + "&country=MA&country=EG&lang=fr");
    }
    queries.add("");
    queries.add("country=MA&lang=ar");
    queries.add("country=MA&from=2025-01-01&stories=1");
    return queries;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whether the engine may answer counts from its memory, which a query asked once never is. */
  private static void setRemembering(URI engine, boolean may)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(engine.resolve("/bench-articles/_settings"))
            .header("Content-Type", "application/json")
            .PUT(
                HttpRequest.BodyPublishers.ofString(
                    "{\"index.requests.cache.enable\":%s}".formatted(may)))
            .build();
    HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() != 200) {
      throw new IOException("the engine did not change its memory: " + answer.body());
    }
  }

  private static Map<String, EngineRecorder.Asked> record(
      URI engine, Registry registry, List<String> queries) throws Exception {
    Map<String, EngineRecorder.Asked> recorded = new LinkedHashMap<>();
    try (EngineRecorder recorder = new EngineRecorder(engine);
        ElasticsearchGateway gateway = open(recorder.url());
        Site site = site(gateway, registry)) {
      for (String query : queries) {
        recorder.take();
        get(site.address().resolve("/api/search?" + query));
        recorded.put(query, EngineRecorder.Asked.together(recorder.take()));
      }
    }
    return recorded;
  }

  /** Asks all three by turns, so that whatever else the machine does falls on all alike. */
  private static void measure(URI engine, URI site, Map<String, EngineRecorder.Asked> recorded)
      throws Exception {
    List<Double> raw = new ArrayList<>();
    List<Double> api = new ArrayList<>();
    List<Double> page = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      if (round == WARM_UP) {
        List.of(raw, api, page).forEach(List::clear);
      }
      for (var entry : recorded.entrySet()) {
        List<Call> calls =
            List.of(
                () -> entry.getValue().ask(engine),
                () -> get(site.resolve("/api/search?" + entry.getKey())),
                () -> get(site.resolve("/search?ui=en&" + entry.getKey())));
        double[] times = new double[calls.size()];
        for (int turn = 0; turn < times.length; turn++) {
          int who = (turn + round) % times.length;
          times[who] = millis(calls.get(who));
        }
        raw.add(times[0]);
        api.add(times[1]);
        page.add(times[2]);
      }
    }
    System.out.printf("%d queries, %d rounds%n", recorded.size(), ROUNDS);
    print("engine alone", raw);
    print("/api/search", api);
    print("/search page", page);
    printRatio("/api/search", api, raw);
    printRatio("/search page", page, raw);
  }

  private static void printRatio(String what, List<Double> times, List<Double> raw) {
    double[] each =
        IntStream.range(0, raw.size())
            .mapToDouble(i -> times.get(i) / raw.get(i))
            .sorted()
            .toArray();
    System.out.printf(
        "%s: median %.2f times the engine's, p99 %.2f times, median of the ratios %.2f%n",
        what,
        quantile(times, 0.5) / quantile(raw, 0.5),
        quantile(times, 0.99) / quantile(raw, 0.99),
        each[each.length / 2]);
  }

  private static double quantile(List<Double> times, double part) {
    double[] sorted = times.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[(int) Math.ceil(sorted.length * part) - 1];
  }

  /** The engine's own time for all nine facets and the histogram under two filters. */
  private static void measureEngine(URI engine, Map<String, EngineRecorder.Asked> recorded)
      throws Exception {
    List<Double> took = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      for (var entry : recorded.entrySet()) {
        if (entry.getKey().contains("country=MA") && !entry.getKey().contains("stories")) {
          took.add((double) entry.getValue().took(engine));
        }
      }
    }
    print("engine, facets under filters", took);
  }

  private static void measureSmallThings(URI site) throws Exception {
    List<Double> suggest = new ArrayList<>();
    List<Double> similar = new ArrayList<>();
    List<Double> spelling = new ArrayList<>();
    List<Double> deep = new ArrayList<>();
    List<String> typed = List.of("str", "asm", "rab", "شبكة ال", "mayor o", "cas", "مح", "unit");
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      if (round == WARM_UP) {
        List.of(suggest, similar, spelling, deep).forEach(List::clear);
      }
      for (String beginning : typed) {
        suggest.add(millis(() -> get(site.resolve("/api/suggest?q=" + encoded(beginning)))));
      }
      for (int i = 0; i < 8; i++) {
        String id = "g%07d".formatted(i * 100 + round);
        similar.add(millis(() -> get(site.resolve("/api/articles/" + id + "/similar"))));
        String wrong = "rabatt" + (char) ('a' + i);
        spelling.add(millis(() -> get(site.resolve("/api/search?q=" + wrong))));
      }
      deep.add(millis(() -> get(site.resolve("/api/search?page=4000"))));
    }
    print("/api/suggest", suggest);
    print("similar stories", similar);
    print("did you mean", spelling);
    print("page 4,000", deep);
  }

  private interface Call {
    Object run() throws IOException, InterruptedException;
  }

  private static double millis(Call call) throws IOException, InterruptedException {
    long start = System.nanoTime();
    call.run();
    return (System.nanoTime() - start) / 1e6;
  }

  private static void print(String what, List<Double> times) {
    System.out.printf(
        "| %-28s | median %6.1f ms | p99 %6.1f ms | max %6.1f ms |%n",
        what, quantile(times, 0.5), quantile(times, 0.99), Collections.max(times));
  }

  private static int get(URI address) throws IOException, InterruptedException {
    HttpResponse<byte[]> answer =
        HTTP.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() >= 300) {
      throw new IOException(address + " answered " + answer.statusCode());
    }
    return answer.body().length;
  }

  private static long afterCollection(List<MemoryPoolMXBean> heap) {
    return heap.stream()
        .map(MemoryPoolMXBean::getCollectionUsage)
        .filter(Objects::nonNull)
        .mapToLong(MemoryUsage::getUsed)
        .sum();
  }

  /** Streams everything and says how much and how fast. */
  private static void measureExport(URI site) throws IOException, InterruptedException {
    List<MemoryPoolMXBean> heap =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getType() == MemoryType.HEAP)
            .toList();
    long start = System.nanoTime();
    HttpResponse<java.util.stream.Stream<String>> answer =
        HTTP.send(
            HttpRequest.newBuilder(site.resolve("/api/search.jsonl")).build(),
            HttpResponse.BodyHandlers.ofLines());
    long rows = 0;
    try (var lines = answer.body()) {
      for (var each = lines.iterator(); each.hasNext(); each.next()) {
        rows++;
        if (rows % EXPORTED == 0) {
          System.out.printf(
              "export: %d rows in %.1f s, %d MB of heap after the last collection%n",
              rows, (System.nanoTime() - start) / 1e9, afterCollection(heap) >> 20);
        }
      }
    }
    System.out.printf(
        "export: %d rows in %.1f s, heap limited to %d MB%n",
        rows, (System.nanoTime() - start) / 1e9, Runtime.getRuntime().maxMemory() >> 20);
  }
}
