package org.medina.crawl.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medina.crawl.fetch.FetchResult.Failed;
import org.medina.crawl.fetch.FetchResult.Fetched;
import org.medina.testing.TestCrawl;

/** Certificates that cannot be relied on, each told apart, on real servers. */
class TlsTest {
  private static final String PASSWORD = "changeit";
  private static final String TRUST = "javax.net.ssl.trustStore";

  @TempDir static Path directory;
  private static KeyStore keys;

  @BeforeAll
  static void certify() throws Exception {
    Path file = directory.resolve("keys.p12");
    key(file, "authority", "-ext", "bc:c");
    key(file, "sound", "-signer", "authority", "-ext", "san=ip:127.0.0.1");
    key(file, "other", "-signer", "authority", "-ext", "san=dns:other.example");
    key(
        file,
        "old",
        "-signer",
        "authority",
        "-ext",
        "san=ip:127.0.0.1",
        "-startdate",
        "-9d",
        "-validity",
        "2");
    key(file, "stranger", "-ext", "san=ip:127.0.0.1");
    keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", keys.getCertificate("authority"));
    Path trust = directory.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(trust)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(TRUST, trust.toString());
    System.setProperty(TRUST + "Password", PASSWORD);
  }

  @AfterAll
  static void trustAsBefore() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }

  private static void key(Path file, String alias, String... more) throws Exception {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", "CN=" + alias));
    words.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    words.addAll(List.of(more));
    assertThat(new ProcessBuilder(words).inheritIO().start().waitFor()).isZero();
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
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    char[] password = PASSWORD.toCharArray();
    own.setKeyEntry(alias, keys.getKey(alias, password), password, keys.getCertificateChain(alias));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return (SSLServerSocket)
        context
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
