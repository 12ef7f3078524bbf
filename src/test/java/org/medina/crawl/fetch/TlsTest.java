package org.medina.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.testing.Certificates;
import org.medina.testing.TestCrawl;

/** Certificates that cannot be relied on, each told apart, on real servers. */
class TlsTest {
  @TempDir static Path directory;
  private static Certificates certificates;

  @BeforeAll
  static void certify() throws Exception {
    certificates = new Certificates(directory);
    certificates.certified("other", "-ext", "san=dns:other.example");
    certificates.certified(
        "old", "-ext", "san=ip:127.0.0.1", "-startdate", "-9d", "-validity", "2");
    certificates.key("stranger", "-ext", "san=ip:127.0.0.1");
  }

  @AfterAll
  static void trustAsBefore() {
    certificates.close();
  }

  @ParameterizedTest
  @CsvSource({"stranger,TLS_UNTRUSTED", "old,TLS_EXPIRED", "other,TLS_WRONG_NAME"})
  void tellsWhatIsWrongWithACertificate(String alias, String reason) throws Exception {
    assertThat(fetch(alias))
        .isInstanceOfSatisfying(
            Failed.class, failed -> assertThat(failed.reason().name()).isEqualTo(reason));
  }

  @Test
  void readsFromAServerWhoseCertificateIsSound() throws Exception {
    assertThat(((Fetched) fetch("sound")).body()).asString(StandardCharsets.UTF_8).isEqualTo("ok");
  }

  private static FetchResult fetch(String alias) throws Exception {
    try (SSLServerSocket server = server(alias);
        Fetcher fetcher = new Fetcher(TestCrawl.config(), Clock.systemUTC())) {
      Thread.ofVirtual().start(() -> answer(server));
      return fetcher.fetch(FetchRequest.of("https://127.0.0.1:" + server.getLocalPort() + "/"));
    }
  }

  private static SSLServerSocket server(String alias) throws GeneralSecurityException, IOException {
    return (SSLServerSocket)
        certificates
            .server(alias)
            .getServerSocketFactory()
            .createServerSocket(0, 5, InetAddress.ofLiteral("127.0.0.1"));
  }

  private static void answer(SSLServerSocket server) {
    try (var socket = server.accept()) {
      InputStream in = socket.getInputStream();
      if (in.read(new byte[4096]) > 0) {
        String head = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok";
        socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
      }
    } catch (IOException e) {
      // The client hung up, as it should.
      return;
    }
  }
}
