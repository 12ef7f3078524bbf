package org.medina.bench;

import com.sun.management.OperatingSystemMXBean;
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
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.io.entity.EntityUtils;
import org.jsoup.Jsoup;
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
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.node.Lifetime;
import org.medina.model.Language;
import org.medina.model.Source;

/**
 * Pages a second and processor time from a cold JVM over a {@link CrawlFarm}: {@code CrawlSpeed
 * bare|memory|engine FILE STORIES [DELAY_MS]}. {@code bare} is a loop of HttpClient 5, jsoup and
 * the extraction; {@code memory} and {@code engine} are the crawler with the same extraction.
 */
public final class CrawlSpeed {
  private static final ArticleExtractor EXTRACTOR = new ArticleExtractor();
  private static final AtomicInteger PAGES = new AtomicInteger();

  private CrawlSpeed() {}

  public static void main(String[] args) throws Exception {
    List<String> homes = Files.readAllLines(Path.of(args[1]));
    int stories = Integer.parseInt(args[2]);
    Duration delay = Duration.ofMillis(args.length > 3 ? Long.parseLong(args[3]) : 0);
    forget(homes);
    switch (args[0]) {
      case "bare" -> timed("bare", () -> bare(homes, stories));
      case "memory" -> crawled(homes, new MemoryFrontier(), delay);
      case "engine" -> {
        Path data = Files.createTempDirectory("medina-bench");
        try (ElasticsearchGateway gateway = engine(data)) {
          new IndexSchema(gateway).ensure();
          crawled(homes, new ElasticsearchFrontier(gateway), delay);
        }
      }
      default -> throw new IllegalArgumentException(args[0]);
    }
    System.exit(0);
  }

  /**
   * An engine as {@code crawl --once} starts it; {@code -Dbench.lifetime=DAYS} as {@code serve}.
   */
  private static ElasticsearchGateway engine(Path data) {
    Lifetime lifetime = Lifetime.valueOf(System.getProperty("bench.lifetime", "MINUTES"));
    return ElasticsearchGateway.open(IndexConfig.embedded(data), lifetime);
  }

  /** Something that takes time. */
  private interface Work {
    void run() throws Exception;
  }

  private static void timed(String name, Work work) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    PAGES.set(0);
    long cpu = system.getProcessCpuTime();
    long engine = engineCpu();
    long start = System.nanoTime();
    work.run();
    double seconds = (System.nanoTime() - start) / 1e9;
    double own = (system.getProcessCpuTime() - cpu) / 1e9;
    double engines = (engineCpu() - engine) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d pages %7.1f s %7.0f pages/s %6.2f CPU-s/1000 %6.2f engine CPU-s/1000 %5d MB%n",
        name,
        PAGES.get(),
        seconds,
        PAGES.get() / seconds,
        own * 1000 / Math.max(1, PAGES.get()),
        engines * 1000 / Math.max(1, PAGES.get()),
        resident());
  }

  private static long engineCpu() {
    return ProcessHandle.current()
        .descendants()
        .mapToLong(p -> p.info().totalCpuDuration().map(Duration::toNanos).orElse(0L))
        .sum();
  }

  private static long resident() throws IOException {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmRSS"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
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
    }
    return null;
  }

  private static void extract(String url, byte[] body) {
    PAGES.incrementAndGet();
    EXTRACTOR.extract(new RawPage(url, body, "text/html; charset=utf-8", null), SiteRules.NONE);
  }

  private static void crawled(List<String> homes, Frontier frontier, Duration delay)
      throws Exception {
    List<SourceConfig> sources = new ArrayList<>();
    for (String home : homes) {
      sources.add(source(home, delay));
    }
    timed("crawl", () -> crawl(sources, frontier, Duration.ZERO));
    tell(homes, delay);
    forget(homes);
    timed("crawl again", () -> crawl(sources, frontier, Duration.ofHours(2)));
    tell(homes, delay);
  }

  private static SourceConfig source(String home, Duration delay) {
    return new SourceConfig(
        new Source(
            UrlNormalizer.hostOf(home), "farm", null, List.of(Language.ENGLISH), URI.create(home)),
        List.of(
            new Discovery.Feed(URI.create(home + "feed")),
            new Discovery.Sitemap(URI.create(home + "sitemap.xml"))),
        new Schedule.Every(Duration.ofMinutes(30)),
        new Politeness(delay, 0, null),
        null);
  }

  private static void crawl(List<SourceConfig> sources, Frontier frontier, Duration ahead) {
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
    try (Crawler crawler =
        new Crawler(
            config, sources, frontier, new ExtractingSink(), moved.withZone(ZoneOffset.UTC))) {
      CrawlReport report = crawler.runOnce(CrawlScope.ALL);
      int same = report.sources().stream().mapToInt(s -> s.notModified()).sum();
      int failed = report.sources().stream().mapToInt(s -> s.failures()).sum();
      PAGES.addAndGet(same);
      System.out.printf("not modified %d, failed %d%n", same, failed);
    }
  }

  /** Extracts and drops: what comes after is the index's work. */
  private static final class ExtractingSink implements PageSink {
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
