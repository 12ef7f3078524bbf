package org.medina.bench;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before an engine and keeps what it is asked, so that it can be asked again without us. */
final class EngineRecorder implements AutoCloseable {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final JsonPointer TOTAL = JsonPointer.compile("/aggregations/all");
  private static final Pattern TOOK = Pattern.compile("\"took\":(\\d+)");
  private static final Set<String> MADE_ANEW = Set.of("content-length", "transfer-encoding");

  private final HttpServer server;
  private final URI engine;
  private final List<Asked> asked = Collections.synchronizedList(new ArrayList<>());

  /** A request to the engine. */
  record Asked(String path, String type, byte[] body) {
    /** Asks the engine the same; the length of the answer. */
    int ask(URI engine) throws IOException, InterruptedException {
      return answer(engine).length;
    }

    /** The milliseconds that the engine says it took for the same. */
    int took(URI engine) throws IOException, InterruptedException {
      String answer = new String(answer(engine), StandardCharsets.UTF_8);
      Matcher took = TOOK.matcher(answer);
      if (!took.find()) {
        throw new IOException("no answer to a search: " + answer);
      }
      return Integer.parseInt(took.group(1));
    }

    /**
     * One request for what a listing and its counts ask for in two: the hits under all filters,
     * each count under its own.
     */
    static Asked together(List<Asked> both) throws IOException {
      Asked list = one(both, "sort");
      ObjectNode body = (ObjectNode) JSON.readTree(list.body);
      JsonNode query = body.path("query").path("bool");
      body.set("query", query.path("must").get(0));
      body.set("post_filter", query.path("filter").get(0));
      body.set("aggregations", JSON.readTree(one(both, "aggregations").body).path("aggregations"));
      return new Asked(list.path, list.type, JSON.writeValueAsBytes(body));
    }

    private static Asked one(List<Asked> asked, String part) throws IOException {
      for (Asked each : asked) {
        JsonNode body = JSON.readTree(each.body);
        if (body.has(part) && (!part.equals("aggregations") || body.at(TOTAL).isObject())) {
          return each;
        }
      }
      throw new IOException("no request of a search has a part '" + part + "'");
    }

    private byte[] answer(URI engine) throws IOException, InterruptedException {
      HttpRequest request =
          HttpRequest.newBuilder(engine.resolve(path))
              .header("Content-Type", type)
              .header("Accept", type)
              .POST(HttpRequest.BodyPublishers.ofByteArray(body))
              .build();
      return HTTP.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    }
  }

  EngineRecorder(URI engine) throws IOException {
    this.engine = engine;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::pass);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** What was asked since the last call. */
  List<Asked> take() {
    List<Asked> taken = List.copyOf(asked);
    asked.clear();
    return taken;
  }

  private void pass(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    String path = exchange.getRequestURI().toString();
    String type = exchange.getRequestHeaders().getFirst("Content-Type");
    HttpRequest.Builder request =
        HttpRequest.newBuilder(engine.resolve(path))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofByteArray(body));
    if (type != null) {
      request.header("Content-Type", type).header("Accept", type);
      asked.add(new Asked(path, type, body));
    }
    try {
      HttpResponse<byte[]> answer =
          HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      answer
          .headers()
          .map()
          .forEach(
              (name, values) -> {
                if (!MADE_ANEW.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                  exchange.getResponseHeaders().put(name, values);
                }
              });
      boolean empty = answer.body().length == 0;
      exchange.sendResponseHeaders(answer.statusCode(), empty ? -1 : answer.body().length);
      exchange.getResponseBody().write(answer.body());
      exchange.close();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
