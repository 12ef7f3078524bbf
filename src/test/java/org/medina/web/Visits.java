package org.medina.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.medina.model.MedinaException;
import org.medina.search.ArticleSearcher;
import org.medina.web.render.TemplateFiles;

/** A running site over the invented collection, and a client that visits it. */
final class Visits implements AutoCloseable {
  static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

  private final Site site;
  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  private Visits(Site site) {
    this.site = site;
  }

  static Visits toFiction() {
    return to(Fiction.searcher());
  }

  static Visits to(ArticleSearcher searcher) {
    return new Visits(
        Site.start(
            new WebConfig("127.0.0.1", 0, null, "desk@example.org"),
            new SiteParts(
                searcher,
                Fiction.registry(),
                Fiction.sources(),
                Fiction.status(),
                Fiction::revisions,
                Fiction.furniture(),
                TemplateFiles.packed(),
                List.of(),
                Clock.fixed(NOW, ZoneOffset.UTC))));
  }

  /** A site whose index does not answer. */
  static Visits toNoIndex() {
    return to(
        throwing(
            () ->
                new MedinaException(
                    MedinaException.Code.INDEX_UNAVAILABLE, "no node answers on port 1")));
  }

  /** A site with a fault of its own. */
  static Visits toAFault() {
    return to(throwing(() -> new IllegalStateException("broken on purpose")));
  }

  private static ArticleSearcher throwing(Supplier<RuntimeException> fault) {
    return (ArticleSearcher)
        Proxy.newProxyInstance(
            ArticleSearcher.class.getClassLoader(),
            new Class<?>[] {ArticleSearcher.class},
            (proxy, method, arguments) -> {
              throw fault.get();
            });
  }

  /** Every page with the template that makes it. */
  static Map<String, String> pages() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("/", "home");
    pages.put("/search", "results");
    pages.put("/search?q=mayor", "results");
    pages.put("/search?q=zzz&country=MA", "results");
    pages.put(
        "/search?q=mayor&person=salma-example&person=karim-sample&from=2025-01-01", "results");
    pages.put("/article/story5?q=Salma&n=3&names=1", "article");
    pages.put("/article/hostile", "article");
    pages.put("/article/story7/changes", "changes");
    pages.put("/person/salma-example", "entity");
    pages.put("/person/~Invented%20Person%201", "entity");
    pages.put("/country/MA", "entity");
    pages.put("/network/lamp-network", "entity");
    pages.put("/organisation/tile-office", "entity");
    pages.put("/city/port-example", "entity");
    pages.put("/facet/person?country=MA", "facet");
    pages.put("/countries", "countries");
    pages.put("/people", "people");
    pages.put("/networks", "networks");
    pages.put("/sources", "sources");
    pages.put("/sources/le-phare", "source");
    pages.put("/status", "status");
    pages.put("/help", "help");
    pages.put("/about", "about");
    pages.put("/api", "api");
    pages.put("/saved", "saved");
    return pages;
  }

  URI address() {
    return site.address();
  }

  URI address(String path) {
    return URI.create(site.address() + path);
  }

  HttpResponse<byte[]> get(String path, String... headers) {
    HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(site.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  String text(String path) {
    return new String(get(path).body(), StandardCharsets.UTF_8);
  }

  Document page(String path) {
    return Jsoup.parse(text(path), site.address() + path);
  }

  @Override
  public void close() {
    site.close();
  }
}
