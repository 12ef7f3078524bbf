package org.medina.bench;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.CrawlScope;
import org.medina.crawl.Crawler;
import org.medina.crawl.Discovery;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.crawl.Takedowns;
import org.medina.crawl.UrlNormalizer;
import org.medina.frontier.ElasticsearchFrontier;
import org.medina.index.ElasticsearchGateway;
import org.medina.index.FurnitureIndex;
import org.medina.index.IndexConfig;
import org.medina.index.IndexSchema;
import org.medina.index.StoryStore;
import org.medina.index.node.EmbeddedNode;
import org.medina.index.node.Lifetime;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.Source;
import org.medina.pipeline.HarvestConfig;
import org.medina.pipeline.HarvestPipeline;
import org.medina.pipeline.HostFurniture;
import org.medina.pipeline.Tagging;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/**
 * Two crawler processes share one engine, and every few seconds one of the three is killed with
 * signal 9: {@code ChaosCrawl HOSTS STORIES DELAY_MS SEED}. When all is over, what the hosts saw
 * and what the index holds is counted; the exit code is 1 when that is not as it has to be.
 */
public final class ChaosCrawl {
  private static final String CLOSED = "/private/story";

  /** On a busy machine processes need longer to start, and are to be killed at work. */
  private static final long CALM = Long.getLong("bench.calm", 1);

  private final List<LocalSite> sites = new ArrayList<>();
  private final List<String> paths;
  private final long delayMillis;
  private final Random random;
  private final Killings killings;
  private int crawlersStarted;

  private ChaosCrawl(int hosts, int stories, long delayMillis, long seed) {
    this.paths = IntStream.range(0, stories).mapToObj(i -> "/news/story-" + i).toList();
    this.delayMillis = delayMillis;
    this.random = new Random(seed);
    for (int host = 0; host < hosts; host++) {
      sites.add(site());
    }
    this.killings = new Killings(sites, paths.size());
  }

  public static void main(String[] args) throws Exception {
    if (args[0].equals("crawler")) {
      crawl(
          URI.create(args[1]),
          Long.parseLong(args[2]),
          args[3],
          Arrays.asList(args).subList(4, args.length));
      System.exit(0);
    }
    ChaosCrawl chaos =
        new ChaosCrawl(
            Integer.parseInt(args[0]),
            Integer.parseInt(args[1]),
            Long.parseLong(args[2]),
            Long.parseLong(args[3]));
    System.exit(chaos.run() ? 0 : 1);
  }

  private LocalSite site() {
    LocalSite site = new LocalSite();
    List<String> listed = new ArrayList<>(paths);
    listed.add(CLOSED);
    site.feed("/feed", listed);
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    for (String path : paths) {
      site.html(path, page(site.url(path)));
    }
    return site;
  }

  private static String page(String url) {
    StringBuilder page = new StringBuilder("<html lang=en><head><title>Story ").append(url);
    page.append("</title></head><body><article><h1>Story ").append(url).append("</h1>");
    Random words = new Random(url.hashCode());
    for (int i = 0; i < 6; i++) {
      page.append("<p>The council met for the ").append(words.nextInt(10_000));
      page.append("th time and spoke about port ").append(words.nextInt(10_000));
      page.append(" and its harbour, which ").append(words.nextInt(10_000));
      page.append(" people had asked for over the last years of the plan.</p>");
    }
    return page.append("</article></body></html>").toString();
  }

  private boolean run() throws Exception {
    Path data = Files.createTempDirectory("medina-chaos");
    try (EmbeddedNode node = EmbeddedNode.start(data, "384m", Lifetime.MINUTES);
        ElasticsearchGateway gateway = ElasticsearchGateway.open(config(node.url()))) {
      new IndexSchema(gateway).ensure();
      long start = System.nanoTime();
      disturbed(node, gateway);
      Crawling last = start(node.url());
      boolean ended = last.process().waitFor() == 0;
      System.out.printf(
          Locale.ROOT,
          "%d pages of %d hosts in %.0f s; killed: %d crawlers, %d engines%n",
          sites.size() * paths.size(),
          sites.size(),
          (System.nanoTime() - start) / 1e9,
          killings.crawlers(),
          killings.engines());
      return ended & isWhole(gateway) & wereTreatedWell() & killings.explainAllRepeats();
    }
  }

  private static IndexConfig config(URI engine) {
    return new IndexConfig(engine, null, null, null, null, Path.of("unused"), "384m", "chaos");
  }

  /** An engine that is killed while it starts proves nothing new. */
  private static void awaitEngine(ElasticsearchGateway gateway) throws InterruptedException {
    do {
      Thread.sleep(2_000);
    } while (!gateway.isHealthy());
  }

  private void disturbed(EmbeddedNode node, ElasticsearchGateway gateway) throws Exception {
    Crawling[] crawlers = {start(node.url()), start(node.url())};
    while (crawlers[0].process().isAlive() || crawlers[1].process().isAlive()) {
      Thread.sleep(CALM * (4_000 + random.nextInt(6_000)));
      boolean over = requests() > sites.size() * paths.size() * 9L / 10;
      int victim = over ? -1 : random.nextInt(3);
      if (victim == 2) {
        ProcessHandle.of(node.pid()).ifPresent(ProcessHandle::destroyForcibly);
        killings.engine();
        awaitEngine(gateway);
      } else if (victim >= 0) {
        crawlers[victim].process().destroyForcibly();
        killings.crawler(crawlers[victim].name());
      }
      for (int i = 0; i < crawlers.length; i++) {
        if (!crawlers[i].process().isAlive() && !over) {
          crawlers[i] = start(node.url());
        }
      }
    }
  }

  /** A crawler process and the name by which its requests are known. */
  private record Crawling(Process process, String name) {}

  private Crawling start(URI engine) throws IOException {
    String name = "crawler-" + ++crawlersStarted + "@example.org";
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(ChaosCrawl.class.getName(), "crawler", engine.toString()));
    command.add(String.valueOf(delayMillis));
    command.add(name);
    sites.forEach(site -> command.add(site.url("/")));
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    return new Crawling(process, name);
  }

  private static void crawl(URI engine, long delay, String from, List<String> homes) {
    Map<String, Source> sources = new HashMap<>();
    List<SourceConfig> configs = new ArrayList<>();
    for (String home : homes) {
      String id = UrlNormalizer.hostOf(home);
      Source source = new Source(id, id, null, List.of(Language.ENGLISH), URI.create(home));
      sources.put(id, source);
      configs.add(
          new SourceConfig(
              source,
              List.of(new Discovery.Feed(URI.create(home + "feed"))),
              new Schedule.Every(Duration.ofHours(1)),
              new Politeness(Duration.ofMillis(delay), 0, null),
              null));
    }
    try (ElasticsearchGateway gateway = ElasticsearchGateway.open(config(engine));
        Crawler crawler =
            new Crawler(
                config(from),
                configs,
                new ElasticsearchFrontier(gateway),
                pipeline(gateway, sources),
                Clock.systemUTC())) {
      crawler.runOnce(CrawlScope.ALL);
    }
  }

  private static CrawlConfig config(String from) {
    CrawlConfig test = TestCrawl.config();
    return new CrawlConfig(
        test.userAgent(),
        test.contact(),
        from,
        test.allowPrivateAddresses(),
        test.requestTimeout(),
        test.bodyTimeout(),
        test.maxBodyBytes(),
        test.maxConcurrentHosts(),
        null,
        false,
        test.keepOriginals(),
        test.takedowns());
  }

  private static HarvestPipeline pipeline(
      ElasticsearchGateway gateway, Map<String, Source> sources) {
    StoryStore store = new StoryStore(gateway);
    return new HarvestPipeline(
        new HarvestConfig(sources, Map.of(), true, Takedowns.NONE),
        new Tagging(Registry.empty(), store.articles()),
        new HostFurniture(new FurnitureIndex(gateway)),
        store);
  }

  private long requests() {
    return sites.stream()
        .flatMap(s -> s.paths().stream())
        .filter(p -> p.startsWith("/news/"))
        .count();
  }

  private boolean isWhole(ElasticsearchGateway gateway) throws IOException {
    String articles = gateway.name(IndexSchema.ARTICLES);
    gateway.client().indices().refresh(r -> r.index(articles));
    long stored = gateway.client().count(c -> c.index(articles)).count();
    int missing = 0;
    for (LocalSite site : sites) {
      for (String path : paths) {
        String id = UrlNormalizer.idOf(site.url(path));
        missing += gateway.client().exists(e -> e.index(articles).id(id)).value() ? 0 : 1;
      }
    }
    long pages = (long) sites.size() * paths.size();
    System.out.printf(
        "stories in the index %d, missing %d, requests for stories %d (%d repeated)%n",
        stored, missing, requests(), requests() - pages);
    return missing == 0 && stored == pages;
  }

  private boolean wereTreatedWell() {
    int atOnce = 0;
    long closed = 0;
    long least = Long.MAX_VALUE;
    for (LocalSite site : sites) {
      atOnce = Math.max(atOnce, site.mostAtOnce());
      closed += site.paths().stream().filter(CLOSED::equals).count();
      List<LocalSite.Request> requests = site.requests();
      for (int i = 1; i < requests.size(); i++) {
        least = Math.min(least, requests.get(i).start() - requests.get(i - 1).end());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "most requests at once on a host %d, least gap %.1f ms at a delay of %d ms, closed pages asked for %d%n",
        atOnce,
        least / 1e6,
        delayMillis,
        closed);
    return atOnce == 1 && closed == 0 && least >= (delayMillis - 2) * 1_000_000L;
  }
}
