package org.medina.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import io.airlift.compress.v3.zstd.ZstdOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.crawl.CrawlConfig;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

class FetcherTest {
  private final LocalSite site = new LocalSite();
  private final Fetcher fetcher = new Fetcher(TestCrawl.config(), Clock.systemUTC());

  @AfterEach
  void stop() {
    fetcher.close();
    site.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "deflate", "raw-deflate", "br", "zstd"})
  void readsEveryCodingItAsksFor(String coding) throws IOException {
    byte[] body = encoded(coding);
    String named = coding.replace("raw-", "");
    site.page("/x", (request, reply) -> reply.send(200, Map.of("Content-Encoding", named), body));

    FetchResult result = fetcher.fetch(FetchRequest.of(site.url("/x")));

    assertThat(result).isInstanceOf(Fetched.class);
    assertThat(new String(((Fetched) result).body(), StandardCharsets.UTF_8)).isEqualTo("hello");
    assertThat(site.requests().getFirst().headers().get("accept-encoding")).contains(named);
  }

  private static byte[] encoded(String coding) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    OutputStream encoder =
        switch (coding) {
          case "gzip" -> new GZIPOutputStream(bytes);
          case "deflate" -> new DeflaterOutputStream(bytes);
          case "raw-deflate" -> new DeflaterOutputStream(bytes, new Deflater(6, true));
          case "zstd" -> new ZstdOutputStream(bytes);
          // RFC 7932: one uncompressed meta-block, then the empty last one.
          default -> {
            bytes.write(HexFormat.of().parseHex("0b028068656c6c6f03"));
            yield OutputStream.nullOutputStream();
          }
        };
    try (encoder) {
      encoder.write("hello".getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.1:9/", "http://localhost/", "http://10.1.2.3/", "http://192.168.0.1/",
        "http://172.16.9.9/", "http://169.254.169.254/latest/", "http://[::1]/",
            "http://[fe80::1]/",
        "http://[fd00::1]/", "http://[::ffff:127.0.0.1]/", "http://100.64.0.1/", "http://0.0.0.0/"
      })
  void opensNoAddressInsideTheHouse(String url) {
    try (Fetcher strict = new Fetcher(CrawlConfig.defaults(), Clock.systemUTC())) {
      FetchResult result = strict.fetch(FetchRequest.of(url));

      assertThat(result).isInstanceOf(Failed.class);
      assertThat(((Failed) result).reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
    }
  }

  @ParameterizedTest
  @CsvSource({"404,404", "410,410"})
  void tellsWhatIsGone(int status, int told) {
    site.page("/x", (request, reply) -> reply.send(status, Map.of(), new byte[0]));

    assertThat(fetcher.fetch(FetchRequest.of(site.url("/x"))))
        .isEqualTo(new FetchResult.Gone(told));
  }

  @ParameterizedTest
  @CsvSource({"302,Redirected", "404,Gone", "403,Failed", "503,Failed"})
  void readsNoEndlessBodyBesideAnError(int status, String told) {
    AtomicLong sent = new AtomicLong();
    site.page(
        "/x",
        (request, reply) -> {
          reply.head(status, Map.of("Location", "/y"), "Connection: close");
          while (!reply.socket().isClosed()) {
            reply.out().write(new byte[10_000]);
            reply.out().flush();
            sent.addAndGet(10_000);
          }
        });

    FetchResult result = fetcher.fetch(FetchRequest.of(site.url("/x")));

    assertThat(result.getClass().getSimpleName()).isEqualTo(told);
    if (result instanceof Failed failed) {
      assertThat(failed.detail()).contains(String.valueOf(status));
    }
    // What the system's buffers of two sockets hold comes on top of what is read.
    assertThat(sent.get()).isLessThan(20_000_000);
    site.html("/y", "the connection was given up, not the host");
    assertThat(read(fetcher, site.url("/y"))).contains("not the host");
  }

  private static String read(Fetcher fetcher, String url) {
    FetchResult result = fetcher.fetch(FetchRequest.of(url));
    assertThat(result).isInstanceOf(Fetched.class);
    return new String(((Fetched) result).body(), StandardCharsets.UTF_8);
  }

  @Test
  void speaksIpv6() {
    try (LocalSite six = new LocalSite("::1").html("/x", "six");
        Fetcher open =
            new Fetcher(
                TestCrawl.config(Duration.ofSeconds(1), List.of("::1/128"), null, false),
                Clock.systemUTC())) {
      assertThat(read(open, six.url("/x"))).isEqualTo("six");
      assertThat(six.requests().getFirst().headers().get("host")).startsWith("[::1]:");
    }
  }

  @Test
  void asksThroughAProxyButNotForWhatIsInsideTheHouse() {
    site.otherwise((request, reply) -> reply.html("by proxy: " + request.path()));
    URI proxy = URI.create(site.url(""));
    try (Fetcher proxied =
        new Fetcher(
            TestCrawl.config(Duration.ofSeconds(1), List.of(), proxy, false), Clock.systemUTC())) {
      assertThat(read(proxied, "http://203.0.113.7/x")).endsWith("http://203.0.113.7/x");
      assertThat(read(proxied, "http://known-to-the-proxy.invalid/x")).contains("invalid");

      FetchResult inside = proxied.fetch(FetchRequest.of("http://169.254.169.254/latest/"));
      assertThat(((Failed) inside).reason()).isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
      assertThat(site.requests()).hasSize(2);
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void keepsCookiesOnlyWhenToldTo(boolean told) {
    site.page(
        "/x", (request, reply) -> reply.send(200, Map.of("Set-Cookie", "seen=1"), new byte[0]));
    try (Fetcher asking =
        new Fetcher(
            TestCrawl.config(Duration.ofSeconds(1), TestCrawl.LOOPBACK, null, told),
            Clock.systemUTC())) {
      read(asking, site.url("/x"));
      read(asking, site.url("/x"));
    }
    assertThat(site.requests().getLast().headers().containsKey("cookie")).isEqualTo(told);
  }

  @Test
  void tellsARefusedConnectionFromASilentServer() throws IOException {
    site.page("/x", (request, reply) -> Thread.sleep(4_000));
    assertThat(((Failed) fetcher.fetch(FetchRequest.of(site.url("/x")))).reason())
        .isEqualTo(Reason.TIMEOUT);

    String closed = "http://127.0.0.1:" + closedPort() + "/x";
    assertThat(((Failed) fetcher.fetch(FetchRequest.of(closed))).reason())
        .isIn(Reason.CONNECT, Reason.RESET);
  }

  private static int closedPort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
