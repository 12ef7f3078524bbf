package org.medina.bench;

import com.sun.management.OperatingSystemMXBean;
import crawlercommons.filters.basic.BasicURLNormalizer;
import de.hshn.mi.crawler4j.frontier.HSQLDBFrontierConfiguration;
import edu.uci.ics.crawler4j.crawler.CrawlConfig;
import edu.uci.ics.crawler4j.crawler.CrawlController;
import edu.uci.ics.crawler4j.crawler.Page;
import edu.uci.ics.crawler4j.crawler.WebCrawler;
import edu.uci.ics.crawler4j.fetcher.PageFetcher;
import edu.uci.ics.crawler4j.frontier.FrontierConfiguration;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtConfig;
import edu.uci.ics.crawler4j.robotstxt.RobotstxtServer;
import edu.uci.ics.crawler4j.url.WebURL;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * crawler4j over the same farm as Medina: {@code OtherCrawler FILE}. It fetches, parses, follows
 * the links of the listings and keeps its frontier on the disk; it extracts and indexes nothing.
 */
public final class OtherCrawler {
  private static final AtomicInteger PAGES = new AtomicInteger();
  private static volatile long last = System.nanoTime();

  private OtherCrawler() {}

  public static void main(String[] args) throws Exception {
    List<String> homes = Files.readAllLines(Path.of(args[0]));
    ask(homes, "farm-forget");
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    crawl(homes);
    double seconds = (last - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%-14s %6d pages %7.1f s %7.0f pages/s %6.2f CPU-s/1000 %5d MB%n",
        "crawler4j",
        PAGES.get(),
        seconds,
        PAGES.get() / seconds,
        (system.getProcessCpuTime() - cpu) / 1e6 / PAGES.get(),
        mostResidentMegabytes());
    System.out.printf(Locale.ROOT, "requests per distinct path %.4f%n", requestsPerPath(homes));
    System.exit(0);
  }

  private static void crawl(List<String> homes) throws Exception {
    CrawlConfig config = new CrawlConfig();
    config.setCrawlStorageFolder(Files.createTempDirectory("other-crawler").toString());
    config.setPolitenessDelay(0);
    config.setMaxConnectionsPerHost(1);
    config.setMaxTotalConnections(homes.size());
    config.setMaxOutgoingLinksToFollow(50_000);
    config.setThreadMonitoringDelaySeconds(1);
    config.setThreadShutdownDelaySeconds(1);
    config.setCleanupDelaySeconds(1);
    BasicURLNormalizer normalizer = BasicURLNormalizer.newBuilder().build();
    PageFetcher fetcher = new PageFetcher(config, normalizer);
    FrontierConfiguration frontier = new HSQLDBFrontierConfiguration(config, 10);
    RobotstxtServer robots =
        new RobotstxtServer(new RobotstxtConfig(), fetcher, frontier.getWebURLFactory());
    CrawlController controller = new CrawlController(config, normalizer, fetcher, robots, frontier);
    for (String home : homes) {
      controller.addSeed(home);
    }
    controller.start(Visitor.class, homes.size());
  }

  /** Visits the listings and the stories. */
  public static final class Visitor extends WebCrawler {
    @Override
    public boolean shouldVisit(Page referring, WebURL url) {
      String address = url.getURL();
      return address.contains("-story-") || address.contains("/archive/");
    }

    @Override
    public void visit(Page page) {
      if (page.getWebURL().getURL().contains("-story-")) {
        PAGES.incrementAndGet();
        last = System.nanoTime();
      }
    }
  }

  private static double requestsPerPath(List<String> homes) throws Exception {
    long requests = 0;
    long distinct = 0;
    for (String stats : ask(homes, "farm-stats")) {
      String[] numbers = stats.split("\\s+", 3);
      requests += Long.parseLong(numbers[0]);
      distinct += Long.parseLong(numbers[1]);
    }
    return (double) requests / distinct;
  }

  private static List<String> ask(List<String> homes, String page) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<String> answers = new ArrayList<>();
      for (String home : homes) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(home + page)).build();
        answers.add(client.send(request, BodyHandlers.ofString()).body());
      }
      return answers;
    }
  }

  private static long mostResidentMegabytes() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
        .findFirst()
        .orElse(0);
  }
}
