package org.medina.newsroom;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** Serves the pages of one outlet over HTTP. Thread-safe. */
final class OutletServer implements AutoCloseable {
  private static final int REMEMBERED_REQUESTS = 10_000;

  private final HttpServer server;
  private final URI origin;
  private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
  private final Deque<String> requests = new ArrayDeque<>();
  private volatile Map<String, Page> pages = Map.of();

  /** Listens at once; answers 404 until it is given pages. */
  OutletServer(InetSocketAddress address) throws IOException {
    server = HttpServer.create(address, 100);
    origin =
        URI.create(
            "http://"
                + address.getAddress().getHostAddress()
                + ":"
                + server.getAddress().getPort());
    server.setExecutor(executor);
    server.createContext("/", this::answer);
    server.start();
  }

  URI origin() {
    return origin;
  }

  void publish(Map<String, Page> newPages) {
    pages = newPages;
  }

  /** The paths asked for so far, oldest first, at most ten thousand. */
  List<String> requests() {
    synchronized (requests) {
      return new ArrayList<>(requests);
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getRawPath();
      remember(path);
      Page page = pages.get(path);
      boolean head = exchange.getRequestMethod().equals("HEAD");
      if (!head && !exchange.getRequestMethod().equals("GET")) {
        exchange.getResponseHeaders().set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(405, -1);
      } else if (page == null) {
        exchange.sendResponseHeaders(404, -1);
      } else {
        send(exchange, page, head);
      }
    }
  }

  private static void send(HttpExchange exchange, Page page, boolean head) throws IOException {
    var headers = exchange.getResponseHeaders();
    headers.set("Content-Type", page.contentType());
    headers.set("ETag", page.etag());
    headers.set("Last-Modified", page.lastModified());
    if (isUnchanged(exchange, page)) {
      exchange.sendResponseHeaders(304, -1);
    } else if (head) {
      exchange.sendResponseHeaders(200, -1);
    } else {
      exchange.sendResponseHeaders(200, page.body().length);
      exchange.getResponseBody().write(page.body());
    }
  }

  /** If-None-Match wins over If-Modified-Since (RFC 9110, section 13.2.2). */
  private static boolean isUnchanged(HttpExchange exchange, Page page) {
    @Nullable String etag = exchange.getRequestHeaders().getFirst("If-None-Match");
    return etag != null
        ? etag.contains(page.etag())
        : page.lastModified().equals(exchange.getRequestHeaders().getFirst("If-Modified-Since"));
  }

  private void remember(String path) {
    synchronized (requests) {
      requests.addLast(path);
      if (requests.size() > REMEMBERED_REQUESTS) {
        requests.removeFirst();
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
    executor.close();
  }
}
