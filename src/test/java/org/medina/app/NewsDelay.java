package org.medina.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.medina.config.MedinaConfig;
import org.medina.crawl.Politeness;
import org.medina.crawl.Schedule;
import org.medina.crawl.SourceConfig;
import org.medina.index.IndexConfig;
import org.medina.index.node.Lifetime;
import org.medina.model.Registry;
import org.medina.model.Source;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;
import org.medina.web.Site;
import org.medina.web.WebConfig;

/**
 * How long stories take from their outlet's feed to the search, while Medina serves and crawls on
 * schedule: {@code NewsDelay STORIES SECONDS}, with the seconds between two looks at the feed.
 */
final class NewsDelay implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofMinutes(2);
  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private final Random random = new Random(2026);
  private final LocalSite outlet = new LocalSite();
  private final List<String> published = new CopyOnWriteArrayList<>();
  private final Duration interval;
  private final Assembly parts;
  private final Site site;

  /** An outlet without news, which Medina looks at every so often. */
  NewsDelay(IndexConfig index, Duration interval) {
    this.interval = interval;
    outlet.page(
        "/feed",
        (request, reply) ->
            reply.send(200, Map.of("Content-Type", "application/rss+xml"), feed().getBytes(UTF_8)));
    MedinaConfig config =
        new MedinaConfig(
            TestCrawl.config(),
            index,
            new WebConfig("127.0.0.1", 0, null, null),
            List.of(source()),
            Map.of(),
            Registry.empty());
    this.parts = Assembly.open(config, Lifetime.DAYS);
    this.site = parts.site();
    Thread.ofPlatform().name("crawler").start(parts.crawler()::run);
  }

  public static void main(String[] args) throws Exception {
    Duration interval = Duration.ofSeconds(Long.parseLong(args[1]));
    IndexConfig index = IndexConfig.embedded(Files.createTempDirectory("medina-bench"));
    try (NewsDelay news = new NewsDelay(index, interval)) {
      List<Duration> delays = new ArrayList<>();
      for (int story = 0; story < Integer.parseInt(args[0]); story++) {
        delays.add(news.publish(story));
      }
      delays.sort(null);
      System.out.printf(
          Locale.ROOT,
          "%d stories, a look every %d s: median %.1f s, longest %.1f s%n",
          delays.size(),
          interval.toSeconds(),
          delays.get(delays.size() / 2).toMillis() / 1e3,
          delays.getLast().toMillis() / 1e3);
    }
    System.exit(0);
  }

  private SourceConfig source() {
    return new SourceConfig(
        new Source("wire", "Wire", null, List.of(), URI.create(outlet.url("/"))),
        List.of(TestCrawl.feed(outlet, "/feed")),
        new Schedule.Every(interval),
        new Politeness(Duration.ofSeconds(1), 0, null),
        null);
  }

  private String feed() {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
    published.reversed().stream()
        .limit(20)
        .forEach(path -> feed.append("<item><link>" + outlet.url(path) + "</link></item>"));
    return feed.append("</channel></rss>").toString();
  }

  /** Publishes a story at a random moment; how long it took until a search found it. */
  Duration publish(int number) throws IOException, InterruptedException {
    Thread.sleep(random.nextLong(interval.toMillis()));
    String word = "quayside" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    String title = "The " + word + " opens to the public";
    String path = "/news/" + number;
    outlet.html(path, page(title));
    long start = System.nanoTime();
    published.add(path);
    while (!isFound(word)) {
      Thread.sleep(50);
      if (System.nanoTime() - start > LONGEST.toNanos()) {
        throw new IllegalStateException("the story " + path + " was never found");
      }
    }
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String page(String title) {
    String paragraph =
        "<p>The council opened the place on Tuesday after two years of work, and residents of the"
            + " quarter walked along the water until late in the evening, as the mayor had asked.</p>";
    return "<html><head><title>%1$s</title></head><body><article><h1>%1$s</h1>%2$s%2$s</article></body></html>"
        .formatted(title, paragraph);
  }

  private boolean isFound(String word) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(site.address().resolve("/api/search?q=" + word)).build();
    return HTTP.send(request, BodyHandlers.ofString()).body().contains("The " + word);
  }

  @Override
  public void close() {
    site.close();
    parts.close();
    outlet.close();
  }
}
