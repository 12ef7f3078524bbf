package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.medina.crawl.fetch.FetchRequest;
import org.medina.crawl.fetch.FetchResult;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.crawl.fetch.FetchResult.Reason;
import org.medina.crawl.fetch.FetchResult.Redirected;
import org.medina.crawl.fetch.Fetcher;
import org.medina.testing.LocalSite;
import org.medina.testing.TestCrawl;

/** Servers that drip, flood, hang up or mumble cost a bounded time and a named failure. */
@Timeout(10)
class HostileServerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  /** What is sent once a request has come, right or wrong. */
  private interface Answer {
    void to(OutputStream out, Socket socket) throws IOException, InterruptedException;
  }

  private static LocalSite server(Answer answer) {
    return new LocalSite()
        .otherwise(
            (request, reply) -> {
              answer.to(reply.out(), reply.socket());
              reply.out().flush();
              reply.socket().close();
            });
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static FetchResult fetch(Answer answer) {
    try (LocalSite server = server(answer);
        Fetcher fetcher = new Fetcher(TestCrawl.config(), Clock.systemUTC())) {
      return fetcher.fetch(FetchRequest.of(server.url("/")));
    }
  }

  private static Reason reason(Answer answer) {
    return ((Failed) fetch(answer)).reason();
  }

  @Test
  void abortsHeadersThatDripForEver() throws Exception {
    long begun = System.nanoTime();

    Reason reason =
        reason(
            (out, socket) -> {
              out.write(bytes("HTTP/1.1 200 OK\r\n"));
              for (int i = 0; i < 100; i++) {
                out.write(bytes("X-" + i + ": y\r\n"));
                out.flush();
                Thread.sleep(100);
              }
            });

    assertThat(reason).isEqualTo(Reason.TIMEOUT);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(4));
  }

  @Test
  void abortsABodyThatDripsForEver() throws Exception {
    assertThat(
            reason(
                (out, socket) -> {
                  out.write(bytes(OK + "\r\n"));
                  for (int i = 0; i < 100; i++) {
                    out.write('a');
                    out.flush();
                    Thread.sleep(100);
                  }
                }))
        .isEqualTo(Reason.TIMEOUT);
  }

  @Test
  void stopsReadingAHeaderLineWithoutEnd() throws Exception {
    byte[] much = new byte[1 << 16];
    Arrays.fill(much, (byte) 'a');
    assertThat(
            reason(
                (out, socket) -> {
                  out.write(bytes("HTTP/1.1 200 OK\r\nX: "));
                  for (int i = 0; i < 1_000; i++) {
                    out.write(much);
                  }
                }))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void stopsReadingABodyWithoutEnd() throws Exception {
    byte[] much = new byte[1 << 16];
    assertThat(
            reason(
                (out, socket) -> {
                  out.write(bytes(OK + "\r\n"));
                  for (int i = 0; i < 4_000; i++) {
                    out.write(much);
                  }
                }))
        .isEqualTo(Reason.TOO_LARGE);
  }

  @Test
  void callsAConnectionThatIsCutAReset() throws Exception {
    assertThat(
            reason(
                (out, socket) -> {
                  out.write(bytes(OK + "Content-Length: 9000\r\n\r\nhalf"));
                  socket.setSoLinger(true, 0);
                }))
        .isEqualTo(Reason.RESET);
  }

  @Test
  void readsAnArabicLocationThatWasNotEscaped() throws Exception {
    FetchResult result =
        fetch(
            (out, socket) ->
                out.write(
                    bytes(
                        "HTTP/1.1 302 Found\r\nLocation: /\u0623\u062e/1\r\n"
                            + "Content-Length: 0\r\n\r\n")));

    assertThat(((Redirected) result).target()).endsWith("/%D8%A3%D8%AE/1");
  }

  @Test
  void takesNonsenseForAFailure() {
    assertThatNoException()
        .isThrownBy(
            () ->
                assertThat(fetch((out, socket) -> out.write(bytes("SSH-2.0-x\r\n"))))
                    .isInstanceOf(Failed.class));
  }

  @Test
  void refusesAddressesInsideTheHouseUnlessConfigured() throws Exception {
    CrawlConfig strict = CrawlConfig.defaults();
    try (LocalSite server = server((out, socket) -> out.write(bytes(OK + "\r\n")));
        Fetcher fetcher = new Fetcher(strict, Clock.systemUTC())) {
      assertThat(((Failed) fetcher.fetch(FetchRequest.of(server.url("/")))).reason())
          .isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
    }
    assertThat(fetch((out, socket) -> out.write(bytes(OK + "\r\n")))).isInstanceOf(Fetched.class);
  }
}
