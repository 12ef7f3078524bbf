package org.medina.testing;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** A web server on a loopback address of its own that can misbehave and remembers every request. */
public final class LocalSite implements AutoCloseable {
  /** A request, with the moments at which it came and its answer was sent, in nanoseconds. */
  public record Request(String path, Map<String, String> headers, long start, long[] answered) {
    public long end() {
      return answered[0];
    }
  }

  /** The way back to the client. */
  public record Reply(Socket socket, OutputStream out, long[] answered) {
    public void send(int status, Map<String, String> headers, byte[] body) throws IOException {
      head(status, headers, "Content-Length: " + body.length);
      out.write(body);
      // Taken before the last byte leaves: a server thread may be put aside right after it.
      answered[0] = System.nanoTime();
      out.flush();
    }

    public void html(String html) throws IOException {
      text(200, "text/html; charset=utf-8", html);
    }

    public void text(int status, String type, String text) throws IOException {
      send(status, Map.of("Content-Type", type), text.getBytes(StandardCharsets.UTF_8));
    }

    public void head(int status, Map<String, String> headers, String last) throws IOException {
      StringBuilder head = new StringBuilder("HTTP/1.1 " + status + " Status\r\n");
      headers.forEach((name, value) -> head.append(name + ": " + value + "\r\n"));
      out.write((head + last + "\r\n\r\n").getBytes(StandardCharsets.ISO_8859_1));
      answered[0] = System.nanoTime();
      out.flush();
    }

    /** Closes the connection in the middle of everything. */
    public void reset() throws IOException {
      socket.setSoLinger(true, 0);
      socket.close();
    }
  }

  /** What a path answers. */
  public interface Page {
    void answer(Request request, Reply reply) throws IOException, InterruptedException;
  }

  private static final AtomicInteger ADDRESSES = new AtomicInteger(20);

  private final ServerSocket server;
  private final Map<String, Page> pages = new ConcurrentHashMap<>();
  private final Queue<Request> requests = new ConcurrentLinkedQueue<>();
  private final AtomicInteger now = new AtomicInteger();
  private final AtomicInteger mostAtOnce = new AtomicInteger();
  private volatile Page otherwise = (request, reply) -> reply.send(404, Map.of(), new byte[0]);

  /** A site on the next free loopback address. */
  public LocalSite() {
    this(nextAddress());
  }

  /** A site on an address. */
  public LocalSite(String address) {
    try {
      server = new ServerSocket();
      server.bind(new InetSocketAddress(InetAddress.ofLiteral(address), 0), 200);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Accepting.start(server, this::serve);
  }

  private static String nextAddress() {
    int number = ADDRESSES.incrementAndGet();
    return "127.0." + (1 + number / 200) + "." + (1 + number % 200);
  }

  /**
   * Answers a path; with a star at its end, all paths that begin so and have no page themselves.
   */
  public LocalSite page(String path, Page page) {
    pages.put(path, page);
    return this;
  }

  public LocalSite html(String path, String html) {
    return page(path, (request, reply) -> reply.html(html));
  }

  public LocalSite text(String path, String type, String text) {
    return page(path, (request, reply) -> reply.text(200, type, text));
  }

  /** A page of HTML that links to these. */
  public LocalSite links(String path, String... targets) {
    StringBuilder page = new StringBuilder("<!doctype html><html><body>");
    for (String target : targets) {
      page.append("<a href=\"").append(target).append("\">a headline</a> ");
    }
    return html(path, page.append("</body></html>").toString());
  }

  /** A feed that lists these paths. */
  public LocalSite feed(String path, List<String> stories) {
    StringBuilder feed = new StringBuilder("<rss version=\"2.0\"><channel><title>t</title>");
    stories.forEach(s -> feed.append("<item><link>").append(url(s)).append("</link></item>"));
    return text(path, "application/rss+xml", feed.append("</channel></rss>").toString());
  }

  public LocalSite otherwise(Page page) {
    otherwise = page;
    return this;
  }

  public String url(String path) {
    String address = server.getInetAddress().getHostAddress();
    String host = address.contains(":") ? "[::1]" : address;
    return "http://%s:%d%s".formatted(host, server.getLocalPort(), path);
  }

  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** Forgets all requests. */
  public void forget() {
    requests.clear();
    mostAtOnce.set(0);
  }

  /** The paths asked for, in turn. */
  public List<String> paths() {
    return requests.stream().map(Request::path).toList();
  }

  public int mostAtOnce() {
    return mostAtOnce.get();
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setTcpNoDelay(true);
      BufferedInputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 65_536);
      while (!socket.isClosed()) {
        Request request = read(in);
        if (request == null) {
          return;
        }
        mostAtOnce.accumulateAndGet(now.incrementAndGet(), Math::max);
        try {
          String path = request.path();
          Reply reply = new Reply(socket, out, request.answered());
          pageOf(path).answer(request, reply);
        } finally {
          now.decrementAndGet();
          if (request.end() == 0) {
            request.answered()[0] = System.nanoTime();
          }
        }
      }
    } catch (IOException | InterruptedException e) {
      // The client went away, or the page wanted to break the connection.
      return;
    }
  }

  private Page pageOf(String path) {
    Page page = pages.get(path);
    return page != null
        ? page
        : pages.keySet().stream()
            .filter(key -> key.endsWith("*") && path.startsWith(key.substring(0, key.length() - 1)))
            .max(Comparator.comparingInt(String::length))
            .map(pages::get)
            .orElse(otherwise);
  }

  private Request read(BufferedInputStream in) throws IOException {
    String first = line(in);
    if (first == null || first.isEmpty()) {
      return null;
    }
    Map<String, String> headers = new TreeMap<>();
    for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
      int colon = header.indexOf(':');
      headers.put(
          header.substring(0, colon).toLowerCase(Locale.ROOT), header.substring(colon + 1).strip());
    }
    Request request =
        new Request(
            first.split(" ")[1], new LinkedHashMap<>(headers), System.nanoTime(), new long[1]);
    requests.add(request);
    return request;
  }

  private static String line(BufferedInputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int symbol = in.read(); symbol >= 0; symbol = in.read()) {
      if (symbol == '\n') {
        return line.toString().strip();
      }
      line.append((char) symbol);
    }
    return line.isEmpty() ? null : line.toString();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
