package org.medina.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
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

/** Servers that drip, flood, hang up or mumble cost a bounded time and a named failure. */
@Timeout(10)
class HostileServerTest {
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";

  private static FetchResult fetch(RawServer.Answer answer) throws IOException {
    try (RawServer server = new RawServer("127.0.0.72", answer);
        Fetcher fetcher = new Fetcher(Crawl.config(), Clock.systemUTC())) {
      return fetcher.fetch(FetchRequest.of(server.url()));
    }
  }

  private static Reason reason(RawServer.Answer answer) throws IOException {
    return ((Failed) fetch(answer)).reason();
  }

  @Test
  void abortsHeadersThatDripForEver() throws Exception {
    long begun = System.nanoTime();

    Reason reason =
        reason(
            (out, socket) -> {
              out.write(RawServer.bytes("HTTP/1.1 200 OK\r\n"));
              for (int i = 0; i < 100; i++) {
                out.write(RawServer.bytes("X-" + i + ": y\r\n"));
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
                  out.write(RawServer.bytes(OK + "\r\n"));
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
                  out.write(RawServer.bytes("HTTP/1.1 200 OK\r\nX: "));
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
                  out.write(RawServer.bytes(OK + "\r\n"));
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
                  out.write(RawServer.bytes(OK + "Content-Length: 9000\r\n\r\nhalf"));
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
                    RawServer.bytes(
                        "HTTP/1.1 302 Found\r\nLocation: /\u0623\u062e/1\r\n"
                            + "Content-Length: 0\r\n\r\n")));

    assertThat(((Redirected) result).target()).endsWith("/%D8%A3%D8%AE/1");
  }

  @Test
  void takesNonsenseForAFailure() {
    assertThatNoException()
        .isThrownBy(
            () ->
                assertThat(fetch((out, socket) -> out.write(RawServer.bytes("SSH-2.0-x\r\n"))))
                    .isInstanceOf(Failed.class));
  }

  @Test
  void refusesAddressesInsideTheHouseUnlessConfigured() throws Exception {
    CrawlConfig strict = CrawlConfig.defaults();
    try (RawServer server =
            new RawServer("127.0.0.72", (out, socket) -> out.write(RawServer.bytes(OK + "\r\n")));
        Fetcher fetcher = new Fetcher(strict, Clock.systemUTC())) {
      assertThat(((Failed) fetcher.fetch(FetchRequest.of(server.url()))).reason())
          .isEqualTo(Reason.ADDRESS_NOT_ALLOWED);
    }
    assertThat(fetch((out, socket) -> out.write(RawServer.bytes(OK + "\r\n"))))
        .isInstanceOf(Fetched.class);
  }
}
