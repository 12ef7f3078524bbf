package org.medina.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.core5.http.HttpHost;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Response;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.testing.Certificates;
import org.medina.testing.SecureSite;
import org.medina.testing.TestCrawl;
import org.medina.testing.TunnelProxy;

/** HTTP/2 where a server offers it, with every promise that holds over HTTP/1.1. */
class Http2Test {
  private static final String TWO = "HTTP/2.0";

  /** The first handshake of a JVM takes its time. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @TempDir static Path directory;
  private static Certificates certificates;

  private SecureSite site;
  private Fetcher fetcher;

  @BeforeAll
  static void certify() throws Exception {
    certificates = new Certificates(directory);
    certificates.certified("other", "-ext", "san=dns:other.example");
  }

  @AfterAll
  static void trustAsBefore() {
    certificates.close();
  }

  @BeforeEach
  void start() throws Exception {
    site = new SecureSite(certificates.server("sound"), true);
    site.page(
        "/x", (request, response) -> write(response, "hello".getBytes(StandardCharsets.UTF_8)));
    fetcher =
        new Fetcher(TestCrawl.config(PATIENCE, TestCrawl.LOOPBACK, null, false), Clock.systemUTC());
  }

  @AfterEach
  void stop() throws Exception {
    fetcher.close();
    site.close();
  }

  private static void write(Response response, byte[] body) throws IOException {
    try (OutputStream out = Content.Sink.asOutputStream(response)) {
      out.write(body);
    }
  }

  private FetchResult fetch(String path) {
    return fetcher.fetch(FetchRequest.of(site.url(path)));
  }

  private static String text(FetchResult result) {
    assertThat(result).isInstanceOf(Fetched.class);
    return new String(((Fetched) result).body(), StandardCharsets.UTF_8);
  }

  private static Reason reason(FetchResult result) {
    assertThat(result).isInstanceOf(Failed.class);
    return ((Failed) result).reason();
  }

  @Test
  void speaksItOverOneConnectionToAServerThatOffersIt() {
    for (int i = 0; i < 3; i++) {
      assertThat(text(fetch("/x"))).isEqualTo("hello");
    }

    assertThat(site.asked()).extracting(SecureSite.Asked::protocol).containsExactly(TWO, TWO, TWO);
    assertThat(site.connections()).isEqualTo(1);
    assertThat(site.asked().getFirst().headers())
        .containsEntry("user-agent", "Medina/0.1 (+https://example.org/medina-crawler)")
        .containsEntry("accept-encoding", "gzip, br, zstd, deflate")
        .doesNotContainKey("cookie");
  }

  @Test
  void speaksHttp11OverOneConnectionToAServerThatDoesNot() throws Exception {
    try (SecureSite older = new SecureSite(certificates.server("sound"), false)) {
      older.page("/x", (request, response) -> write(response, new byte[] {'o', 'k'}));
      for (int i = 0; i < 2; i++) {
        assertThat(text(fetcher.fetch(FetchRequest.of(older.url("/x"))))).isEqualTo("ok");
      }
      assertThat(older.asked()).extracting(SecureSite.Asked::protocol).containsOnly("HTTP/1.1");
      assertThat(older.connections()).isEqualTo(1);
    }
  }

  @Test
  void goesBackToHttp11WhenAServerHasStoppedToOfferIt() throws Exception {
    try (SecureSite older = new SecureSite(certificates.server("sound"), false)) {
      older.page("/x", (request, response) -> write(response, new byte[] {'o', 'k'}));
      fetcher.connections().prefersHttp2(HttpHost.create(URI.create(older.url(""))));

      assertThat(text(fetcher.fetch(FetchRequest.of(older.url("/x"))))).isEqualTo("ok");
    }
  }

  @ParameterizedTest
  @CsvSource({"302,Redirected", "404,Gone", "410,Gone", "403,Failed", "304,NotModified"})
  void tellsWhatTheServerAnsweredAndFollowsNothing(int status, String told) {
    site.page(
        "/y",
        (request, response) -> {
          response.setStatus(status);
          response.getHeaders().put("Location", "/x");
        });

    assertThat(fetch("/y").getClass().getSimpleName()).isEqualTo(told);
    assertThat(site.asked()).hasSize(1);
  }

  @Test
  void sendsValidatorsAndReadsRetryAfter() {
    site.page(
        "/busy",
        (request, response) -> {
          response.setStatus(503);
          response.getHeaders().put("Retry-After", "7");
        });

    FetchResult result =
        fetcher.fetch(FetchRequest.conditional(site.url("/busy"), "\"a\"", "yesterday"));

    assertThat(((Failed) result).retryAfter()).isEqualTo(Duration.ofSeconds(7));
    assertThat(site.asked().getFirst().headers())
        .containsEntry("if-none-match", "\"a\"")
        .containsEntry("if-modified-since", "yesterday");
  }

  @Test
  void inflatesABodyAndCountsItsBytesOnTheWire() throws IOException {
    byte[] body = zipped(500_000);
    site.page(
        "/zip",
        (request, response) -> {
          response.getHeaders().put("Content-Encoding", "gzip");
          write(response, body);
        });

    Fetched fetched = (Fetched) fetch("/zip");

    assertThat(fetched.body()).hasSize(500_000);
    assertThat(fetched.bytes()).isEqualTo(body.length);
  }

  private static byte[] zipped(int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
      zip.write(new byte[length]);
    }
    return bytes.toByteArray();
  }

  @Test
  void givesABombUpAndNotItsHost() throws IOException {
    byte[] body = zipped(100_000_000);
    site.page(
        "/bomb",
        (request, response) -> {
          response.getHeaders().put("Content-Encoding", "gzip");
          write(response, body);
        });

    assertThat(reason(fetch("/bomb"))).isEqualTo(Reason.TOO_LARGE);
    assertThat(text(fetch("/x"))).isEqualTo("hello");
  }

  @ParameterizedTest
  @CsvSource({"200,TOO_LARGE", "403,CLIENT_ERROR", "503,SERVER_ERROR"})
  void readsNoMoreOfAnEndlessBodyThanItMay(int status, Reason told) {
    AtomicLong sent = new AtomicLong();
    site.page(
        "/endless",
        (request, response) -> {
          response.setStatus(status);
          try (OutputStream out = Content.Sink.asOutputStream(response)) {
            while (sent.get() < 200_000_000) {
              out.write(new byte[10_000]);
              sent.addAndGet(10_000);
            }
          }
        });

    assertThat(reason(fetch("/endless"))).isEqualTo(told);
    assertThat(text(fetch("/x"))).isEqualTo("hello");
    assertThat(sent.get()).isLessThan(20_000_000);
  }

  @ParameterizedTest
  @CsvSource({"/silent", "/drip"})
  void givesUpWhoeverIsSilentOrDrips(String path) {
    site.page("/silent", (request, response) -> Thread.sleep(9_000))
        .page(
            "/drip",
            (request, response) -> {
              try (OutputStream out = Content.Sink.asOutputStream(response)) {
                for (int i = 0; i < 60; i++) {
                  out.write('.');
                  out.flush();
                  Thread.sleep(i < 17 ? 100 : 900);
                }
              }
            });
    long start = System.nanoTime();

    FetchResult result = fetch(path);

    assertThat(reason(result)).as(result.toString()).isEqualTo(Reason.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(6));
    assertThat(text(fetch("/x"))).isEqualTo("hello");
  }

  @Test
  void tellsABrokenStream() {
    site.page(
        "/broken",
        (request, response) -> {
          response.getHeaders().put("Content-Length", 1_000);
          Content.Sink.write(response, false, "half", org.eclipse.jetty.util.Callback.NOOP);
          throw new IOException("the server breaks off");
        });

    assertThat(reason(fetch("/broken"))).isEqualTo(Reason.RESET);
    assertThat(text(fetch("/x"))).isEqualTo("hello");
  }

  @Test
  void opensNoAddressInsideTheHouse() {
    try (Fetcher strict = new Fetcher(CrawlConfig.defaults(), Clock.systemUTC())) {
      strict.connections().prefersHttp2(HttpHost.create(URI.create(site.url(""))));

      FetchResult result = strict.fetch(FetchRequest.of(site.url("/x")));

      assertThat(reason(result)).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
      assertThat(site.asked()).isEmpty();
    }
  }

  @Test
  void tellsAWrongCertificateOfAServerThatUsedToBeSound() throws Exception {
    try (SecureSite other = new SecureSite(certificates.server("other"), true)) {
      fetcher.connections().prefersHttp2(HttpHost.create(URI.create(other.url(""))));

      assertThat(reason(fetcher.fetch(FetchRequest.of(other.url("/x")))))
          .isEqualTo(Reason.TLS_WRONG_NAME);
    }
  }

  @Test
  void speaksItThroughAProxyButNotToWhatIsInsideTheHouse() throws Exception {
    URI address = URI.create(site.url(""));
    try (TunnelProxy proxy = new TunnelProxy(address.getPort());
        Fetcher open = proxied(TestCrawl.LOOPBACK, proxy.address());
        Fetcher strict = proxied(List.of(), proxy.address())) {
      assertThat(text(open.fetch(FetchRequest.of(site.url("/x"))))).isEqualTo("hello");
      assertThat(site.asked()).extracting(SecureSite.Asked::protocol).containsExactly(TWO);
      assertThat(proxy.asked())
          .isNotEmpty()
          .allMatch(line -> line.startsWith("CONNECT 127.0.0.1:" + address.getPort()));

      strict.connections().prefersHttp2(HttpHost.create(address));
      assertThat(reason(strict.fetch(FetchRequest.of(site.url("/x")))))
          .isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
      assertThat(site.asked()).hasSize(1);
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void keepsCookiesOnlyWhenToldTo(boolean told) {
    site.page("/cookie", (request, response) -> response.getHeaders().put("Set-Cookie", "seen=1"));
    CrawlConfig config = TestCrawl.config(PATIENCE, TestCrawl.LOOPBACK, null, told);
    try (Fetcher asking = new Fetcher(config, Clock.systemUTC())) {
      asking.fetch(FetchRequest.of(site.url("/cookie")));
      asking.fetch(FetchRequest.of(site.url("/cookie")));
    }
    assertThat(site.asked().getLast().headers().containsKey("cookie")).isEqualTo(told);
  }

  private static Fetcher proxied(List<String> open, URI proxy) {
    return new Fetcher(TestCrawl.config(PATIENCE, open, proxy, false), Clock.systemUTC());
  }
}
