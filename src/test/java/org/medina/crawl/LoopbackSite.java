package org.medina.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A site on loopback whose pages a test writes down, and which remembers what it was asked. */
final class LoopbackSite implements AutoCloseable {
  /** One request, by the monotonic clock in milliseconds. */
  record Asked(String path, long begun, long ended) {}

  /** What a page does with a request. */
  interface Answer {
    void to(HttpExchange exchange) throws IOException;
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final Map<String, Answer> pages = new ConcurrentHashMap<>();
  private final List<Asked> asked = new ArrayList<>();
  private final String address;

  LoopbackSite(String address) {
    this.address = address;
    try {
      server = HttpServer.create(new InetSocketAddress(address, 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().toString();
    long begun = System.nanoTime() / 1_000_000;
    try (exchange) {
      Answer answer = pages.get(path);
      if (answer == null) {
        answer = longestPrefix(path);
      }
      answer.to(exchange);
    } finally {
      synchronized (asked) {
        asked.add(new Asked(path, begun, System.nanoTime() / 1_000_000));
      }
    }
  }

  private Answer longestPrefix(String path) {
    return pages.keySet().stream()
        .filter(key -> key.endsWith("*") && path.startsWith(key.substring(0, key.length() - 1)))
        .max((a, b) -> a.length() - b.length())
        .map(pages::get)
        .orElse(exchange -> send(exchange, 404, "text/plain", "nothing here"));
  }

  /** Answers a path; with a star at its end, all paths that begin so. */
  LoopbackSite on(String path, Answer answer) {
    pages.put(path, answer);
    return this;
  }

  /** Answers a path with a page of HTML. */
  LoopbackSite page(String path, String body) {
    return on(path, exchange -> send(exchange, 200, "text/html; charset=utf-8", html(body)));
  }

  /** Answers a path with links to these. */
  LoopbackSite links(String path, String... targets) {
    return page(
        path,
        List.of(targets).stream()
            .map("<a href=\"%s\">a headline</a> "::formatted)
            .collect(Collectors.joining()));
  }

  /** The paths {@code prefix0} to {@code prefix(count-1)}. */
  static String[] numbered(String prefix, int count) {
    return IntStream.range(0, count).mapToObj(i -> prefix + i).toArray(String[]::new);
  }

  static String html(String body) {
    return "<!doctype html><html><head><title>t</title></head><body>" + body + "</body></html>";
  }

  static void send(HttpExchange exchange, int status, String type, String body) throws IOException {
    send(exchange, status, type, body.getBytes(StandardCharsets.UTF_8));
  }

  static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
  }

  static Answer redirect(String target) {
    return exchange -> {
      exchange.getResponseHeaders().set("Location", target);
      exchange.sendResponseHeaders(301, -1);
    };
  }

  String url(String path) {
    return "http://" + address + ":" + server.getAddress().getPort() + path;
  }

  /** Everything that was asked, in the order of its end. */
  List<Asked> asked() {
    synchronized (asked) {
      return List.copyOf(asked);
    }
  }

  /** The paths that were asked, robots.txt left out. */
  List<String> paths() {
    return asked().stream().map(Asked::path).filter(path -> !path.equals("/robots.txt")).toList();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
