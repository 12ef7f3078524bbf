package org.medina.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.medina.testing.LocalSite;

/**
 * A farm of generated news sites on loopback, in a process of its own so that its work is not
 * counted: {@code CrawlFarm FILE HOSTS STORIES [LATENCY_MS]} writes the sites' addresses to the
 * file, one a line. Every site has a feed, a sitemap, a home page with older pages behind it, and
 * stories of about 41 KB with validators. The feed and every second link of the listings carry
 * {@code utm_source}. {@code /farm-stats} tells how the site was treated, {@code /farm-forget}
 * starts counting afresh.
 */
public final class CrawlFarm {
  private static final String WORDS =
      "city mayor council network water transport housing budget region delegates harbour port "
          + "market street quarter library school heritage climate plan bridge station festival";

  private static final int LISTED = 100;

  private CrawlFarm() {}

  public static void main(String[] args) throws IOException, InterruptedException {
    int stories = Integer.parseInt(args[2]);
    int latency = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    List<String> homes = new ArrayList<>();
    for (int host = 0; host < Integer.parseInt(args[1]); host++) {
      homes.add(site(host, stories, latency).url("/"));
    }
    Files.write(Path.of(args[0]), homes);
    Thread.sleep(Long.MAX_VALUE);
  }

  private static LocalSite site(int host, int stories, int latency) {
    LocalSite site = new LocalSite();
    List<String> paths =
        IntStream.range(0, stories).mapToObj(i -> "/news/" + host + "-story-" + i).toList();
    List<String> tracked =
        paths.reversed().stream().limit(50).map(path -> path + "?utm_source=rss").toList();
    site.text("/robots.txt", "text/plain", "User-agent: *\nDisallow: /private/\n");
    site.feed("/feed", tracked);
    StringBuilder map =
        new StringBuilder("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
    paths.forEach(p -> map.append("<url><loc>").append(site.url(p)).append("</loc></url>"));
    site.text("/sitemap.xml", "application/xml", map.append("</urlset>").toString());
    for (int from = 0; from < stories; from += LISTED) {
      List<String> listed = paths.subList(from, Math.min(from + LISTED, stories));
      site.html(listing(from), listing(listed, from + LISTED < stories ? from + LISTED : 0));
    }
    site.page("/farm-stats", (request, reply) -> reply.html(stats(site)));
    site.page(
        "/farm-forget",
        (request, reply) -> {
          site.forget();
          reply.html("forgotten");
        });
    site.otherwise(
        (request, reply) -> {
          if (latency > 0) {
            Thread.sleep(latency);
          }
          story(request, reply);
        });
    return site;
  }

  /** Address of the listing that begins with the story of this number. */
  private static String listing(int from) {
    return from == 0 ? "/" : "/archive/" + from;
  }

  private static String listing(List<String> paths, int next) {
    StringBuilder page = new StringBuilder("<!doctype html><title>News</title><main>");
    for (String path : paths) {
      link(page, path);
      if (path.hashCode() % 2 == 0) {
        link(page, path + "?utm_source=home");
      }
    }
    if (next > 0) {
      page.append("<a rel=next href='").append(listing(next)).append("'>Older news</a>");
    }
    return page.append("</main>").toString();
  }

  private static void link(StringBuilder page, String target) {
    page.append("<h2><a href='").append(target).append("'>The council of the city meets</a></h2>");
  }

  private static void story(LocalSite.Request request, LocalSite.Reply reply) throws IOException {
    String path = withoutQuery(request);
    String tag = "\"" + path.hashCode() + "\"";
    if (tag.equals(request.headers().get("if-none-match"))) {
      reply.head(304, Map.of("ETag", tag), "Connection: keep-alive");
      return;
    }
    Map<String, String> headers = Map.of("Content-Type", "text/html; charset=utf-8", "ETag", tag);
    reply.send(200, headers, page(path).getBytes(StandardCharsets.UTF_8));
  }

  private static String withoutQuery(LocalSite.Request request) {
    return request.path().split("\\?", 2)[0];
  }

  private static String page(String path) {
    StringBuilder page = new StringBuilder(45_000);
    String title = "The council of " + path.substring(6) + " meets";
    page.append("<!doctype html><html lang=en><head><title>").append(title);
    page.append("</title><meta property='article:published_time' content='2024-03-16T10:00:00Z'>");
    page.append("</head><body><nav><ul>");
    for (int i = 0; i < 150; i++) {
      page.append("<li class='menu-item item-").append(i).append("'><a href='/section/");
      page.append(i).append("'>Section ").append(i).append("</a></li>");
    }
    page.append("</ul></nav><article><h1>").append(title).append("</h1>");
    String[] words = WORDS.split(" ");
    int seed = path.hashCode();
    for (int paragraph = 0; paragraph < 25; paragraph++) {
      page.append("<p>");
      for (int word = 0; word < 90; word++) {
        seed = seed * 1_103_515_245 + 12_345;
        page.append(words[(seed >>> 16) % words.length]).append(word % 15 == 14 ? ". " : " ");
      }
      page.append("</p>");
    }
    page.append("</article><aside>");
    for (int i = 0; i < 120; i++) {
      page.append("<div class='card'><a href='/news/related-").append(i);
      page.append("'>Another story of the day, number ").append(i).append("</a></div>");
    }
    return page.append("</aside></body></html>").toString();
  }

  private static String stats(LocalSite site) {
    List<LocalSite.Request> requests =
        site.requests().stream().filter(r -> !r.path().startsWith("/farm")).toList();
    Set<String> distinct = new HashSet<>();
    requests.forEach(request -> distinct.add(withoutQuery(request)));
    Map<String, Long> conditional = new HashMap<>();
    requests.forEach(
        r -> conditional.merge("c" + r.headers().containsKey("if-none-match"), 1L, Long::sum));
    StringBuilder gaps = new StringBuilder();
    for (int i = 1; i < requests.size(); i++) {
      gaps.append((requests.get(i).start() - requests.get(i - 1).end()) / 1_000).append(' ');
    }
    return "%d %d %d %d%n%s"
        .formatted(
            requests.size(),
            distinct.size(),
            conditional.getOrDefault("ctrue", 0L),
            site.mostAtOnce(),
            gaps);
  }
}
