package org.medina.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jsoup.Jsoup;
import org.medina.config.ConfigReader;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.CrawlReport;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Discovery;
import org.medina.crawl.FetchedPage;
import org.medina.crawl.Frontier;
import org.medina.crawl.MemoryFrontier;
import org.medina.crawl.PageSink;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;
import org.medina.extract.ArticleExtractor;
import org.medina.extract.RawPage;
import org.medina.extract.SiteRules;
import org.medina.frontier.ElasticsearchFrontier;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.Original;
import org.medina.index.StoryStore;
import org.medina.index.StoryWrite;
import org.medina.index.node.Lifetime;
import org.medina.model.Language;
import org.medina.model.Source;
import org.medina.pipeline.HarvestConfig;
import org.medina.pipeline.HarvestPipeline;
import org.medina.pipeline.HostFurniture;
import org.medina.pipeline.Tagging;

/**
 * Pages a second and processor time from a cold JVM over a {@link CrawlFarm}: {@code CrawlSpeed
 * bare|memory|engine|originals|product FILE STORIES [DELAY_MS]}. {@code bare} is a loop of
 * HttpClient 5, jsoup and the extraction; {@code memory} and {@code engine} are the crawler with
 * the same extraction and its frontier there; {@code originals} keeps the pages in the engine too;
 * {@code product} does all that the product does. With {@code -Dbench.sample=PAGES} it tells every
 * so many pages how much memory it takes.
 */
public final class CrawlSpeed {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
  private static final AtomicInteger PAGES = new AtomicInteger();
  private static final int SAMPLE = Integer.getInteger("bench.sample", 0);
  private static final Pattern STORY = Pattern.compile("-story-");

  private final List<String> homes;
  private final Duration delay;
  private final PageSink sink;

  private CrawlSpeed(List<String> homes, Duration delay, PageSink sink) {
    this.homes = homes;
    this.delay = delay;
    this.sink = sink;
  }

  public static void main(String[] args) throws Exception {
    List<String> homes = Files.readAllLines(Path.of(args[1]));
    int stories = Integer.parseInt(args[2]);
    Duration delay = Duration.ofMillis(args.length > 3 ? Long.parseLong(args[3]) : 0);
    forget(homes);
    switch (args[0]) {
      case "bare" -> timed("bare", () -> bare(homes, stories));
      case "memory" ->
          new CrawlSpeed(homes, delay, new ExtractingSink()).crawl(new MemoryFrontier());
      default -> {
        Path data = Files.createTempDirectory("medina-bench");
        try (ElasticsearchGateway gateway = engine(data)) {
          new IndexSchema(gateway).ensure();
          new CrawlSpeed(homes, delay, sink(args[0], gateway))
              .crawl(new ElasticsearchFrontier(gateway));
        }
      }
    }
    System.exit(0);
  }

  private static PageSink sink(String mode, ElasticsearchGateway gateway) {
    StoryStore store = new StoryStore(gateway);
    return switch (mode) {
      case "engine" -> new ExtractingSink();
      case "originals" -> new KeepingSink(store);
      case "product" ->
          new HarvestPipeline(
              new HarvestConfig(Map.of(), Map.of(), true, Takedowns.NONE),
              new Tagging(
                  ConfigReader.read(Path.of("crawler-config"), Map.of()).registry(),
                  store.articles()),
              new HostFurniture(new FurnitureIndex(gateway)),
              store);
      default -> throw new IllegalArgumentException(mode);
    };
  }

  /**
   * An engine as {@code crawl --once} starts it; {@code -Dbench.lifetime=DAYS} as {@code serve}.
   */
  private static ElasticsearchGateway engine(Path data) {
    Lifetime lifetime = Lifetime.valueOf(System.getProperty("bench.lifetime", "MINUTES"));
    return ElasticsearchGateway.open(IndexConfig.embedded(data), lifetime);
  }

  private static void timed(String name, Cost.Work work) throws Exception {
    PAGES.set(0);
    Cost all = Cost.of(work);
    Cost cost = all.perThousand(PAGES.get());
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d pages %7.1f s %7.0f pages/s %6.2f CPU-s/1000 %6.2f engine CPU-s/1000 %5d MB%n",
        name,
        PAGES.get(),
        all.seconds(),
        1_000 / cost.seconds(),
        cost.own(),
        cost.engine(),
        Cost.mostResidentMegabytes());
  }

  private static void bare(List<String> homes, int stories) throws Exception {
    try (CloseableHttpClient client =
            HttpClients.custom()
                .setConnectionManager(
                    PoolingHttpClientConnectionManagerBuilder.create()
                        .setMaxConnPerRoute(1)
                        .setMaxConnTotal(100)
                        .build())
                .build();
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int host = 0; host < homes.size(); host++) {
        String start = homes.get(host) + "news/" + host + "-story-";
        threads.submit(() -> bareHost(client, start, stories));
      }
    }
  }

  private static Void bareHost(CloseableHttpClient client, String start, int stories)
      throws IOException {
    for (int i = 0; i < stories; i++) {
      String url = start + i;
      byte[] body =
          client.execute(new HttpGet(url), answer -> EntityUtils.toByteArray(answer.getEntity()));
      Jsoup.parse(new ByteArrayInputStream(body), "UTF-8", url).select("a[href]");
      extract(url, body);
      count();
    }
    return null;
  }

  private static void count() {
    int pages = PAGES.incrementAndGet();
    if (SAMPLE > 0 && pages % SAMPLE == 0) {
      System.gc();
      System.out.printf(
          "%d pages: %d MB resident, %d MB of heap in use%n",
          pages,
          Cost.residentMegabytes(),
          ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
    }
  }

  private static void extract(String url, byte[] body) {
    EXTRACTOR.extract(new RawPage(url, body, "text/html; charset=utf-8", null), SiteRules.NONE);
  }

  /** Crawls the farm, and again when everything is due again. */
  private void crawl(Frontier frontier) throws Exception {
    timed("crawl", () -> crawl(frontier, Duration.ZERO));
    tell(homes, delay);
    forget(homes);
    timed("crawl again", () -> crawl(frontier, Duration.ofHours(2)));
    tell(homes, delay);
  }

  private SourceConfig source(String home) {
    return new SourceConfig(
        new Source(
            UrlNormalizer.hostOf(home), "farm", null, List.of(Language.ENGLISH), URI.create(home)),
        List.of(
            new Discovery.Feed(URI.create(home + "feed")),
            new Discovery.Sitemap(URI.create(home + "sitemap.xml")),
            new Discovery.Section(URI.create(home), STORY, "a[rel=next]", 100)),
        new Schedule.Every(Duration.ofMinutes(30)),
        new Politeness(delay, 0, null),
        null);
  }

  private void crawl(Frontier frontier, Duration ahead) {
    CrawlConfig defaults = CrawlConfig.defaults();
    CrawlConfig config =
        new CrawlConfig(
            defaults.userAgent(),
            defaults.contact(),
            null,
            List.of("127.0.0.0/8"),
            defaults.requestTimeout(),
            defaults.bodyTimeout(),
            defaults.maxBodyBytes(),
            defaults.maxConcurrentHosts(),
            null,
            false,
            true,
            Takedowns.NONE);
    InstantSource moved = () -> Instant.now(Clock.systemUTC()).plus(ahead);
    List<SourceConfig> sources = homes.stream().map(this::source).toList();
    try (Crawler crawler =
        new Crawler(
            config, sources, frontier, new CountingSink(sink), moved.withZone(ZoneOffset.UTC))) {
      CrawlReport report = crawler.runOnce(CrawlScope.ALL);
      int same = report.sources().stream().mapToInt(s -> s.notModified()).sum();
      int failed = report.sources().stream().mapToInt(s -> s.failures()).sum();
      long bytes = report.sources().stream().mapToLong(s -> s.bytes()).sum();
      PAGES.addAndGet(same);
      System.out.printf("not modified %d, failed %d, bytes %d%n", same, failed, bytes);
    }
  }

  /** Counts the pages that another takes. */
  private record CountingSink(PageSink sink) implements PageSink {
    @Override
    public Outcome accept(FetchedPage page) {
      count();
      return sink.accept(page);
    }

    @Override
    public void remove(String source, String url, Removal reason) {
      sink.remove(source, url, reason);
    }

    @Override
    public void flush() {
      sink.flush();
    }
  }

  /** Extracts and drops: what comes after is the index's work. */
  private static class ExtractingSink implements PageSink {
    @Override
    public Outcome accept(FetchedPage page) {
      extract(page.finalUrl(), page.body());
      return new Outcome(Result.NEW, UrlNormalizer.idOf(page.url()), page.url(), false);
    }

    @Override
    public void remove(String source, String url, Removal reason) {}

    @Override
    public void flush() {}
  }

  /** Extracts, and keeps the page as the product does. */
  private static final class KeepingSink extends ExtractingSink {
    private final StoryStore store;
    private final List<StoryWrite> writes = new ArrayList<>();

    KeepingSink(StoryStore store) {
      this.store = store;
    }

    @Override
    public Outcome accept(FetchedPage page) {
      Original original =
          new Original(
              UrlNormalizer.idOf(page.url()),
              page.url(),
              page.source(),
              new Original.Response(
                  page.finalUrl(), page.status(), page.headers(), page.fetchedAt()),
              new Original.Hint(page.hint().title(), page.hint().published()),
              Original.compress(page.body()).orElseThrow());
      synchronized (writes) {
        writes.add(new StoryWrite.PutOriginal(original));
      }
      return super.accept(page);
    }

    @Override
    public void flush() {
      synchronized (writes) {
        store.write(writes);
        writes.clear();
      }
    }
  }

  private static String ask(String url) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client
          .send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
          .body();
    }
  }

  private static void forget(List<String> homes) throws Exception {
    for (String home : homes) {
      ask(home + "farm-forget");
    }
  }

  /** How the farm was treated. */
  private static void tell(List<String> homes, Duration delay) throws Exception {
    long requests = 0;
    long distinct = 0;
    long conditional = 0;
    long atOnce = 0;
    List<Long> gaps = new ArrayList<>();
    for (String home : homes) {
      List<String> lines = ask(home + "farm-stats").lines().toList();
      String[] numbers = lines.getFirst().split(" ");
      requests += Long.parseLong(numbers[0]);
      distinct += Long.parseLong(numbers[1]);
      conditional += Long.parseLong(numbers[2]);
      atOnce = Math.max(atOnce, Long.parseLong(numbers[3]));
      for (String gap : lines.getLast().strip().split(" ")) {
        if (!gap.isEmpty()) {
          gaps.add(Long.parseLong(gap));
        }
      }
    }
    gaps.sort(null);
    System.out.printf(
        Locale.ROOT,
        "requests %d, per distinct path %.4f, conditional %d, most at once on a host %d%n",
        requests,
        (double) requests / distinct,
        conditional,
        atOnce);
    if (!delay.isZero() && !gaps.isEmpty()) {
      System.out.printf(
          Locale.ROOT,
          "gap at a delay of %d ms: least %.1f, median %.1f, 90th percentile %.1f ms%n",
          delay.toMillis(),
          gaps.getFirst() / 1e3,
          gaps.get(gaps.size() / 2) / 1e3,
          gaps.get(gaps.size() * 9 / 10) / 1e3);
    }
  }
}
