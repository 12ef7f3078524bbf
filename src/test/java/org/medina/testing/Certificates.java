package org.medina.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Keys for servers of tests, some of them certified by an authority of its own. While this is open,
 * that authority is the only one that new clients of this JVM trust.
 */
public final class Certificates implements AutoCloseable {
  private static final String PASSWORD = "changeit";
  private static final String TRUST = "javax.net.ssl.trustStore";

  private final Path file;

  /** An authority and a key "sound" that it certifies for 127.0.0.1. */
  public Certificates(Path directory) throws Exception {
    file = directory.resolve("keys.p12");
    key("authority", "-ext", "bc:c");
    certified("sound", "-ext", "san=ip:127.0.0.1");
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("authority", keys().getCertificate("authority"));
    Path trust = directory.resolve("trust.p12");
    try (OutputStream out = Files.newOutputStream(trust)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    System.setProperty(TRUST, trust.toString());
    System.setProperty(TRUST + "Password", PASSWORD);
  }

  /** Makes a key that the authority certifies; more words for keytool follow. */
  public void certified(String alias, String... more) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>(List.of("-signer", "authority"));
    words.addAll(List.of(more));
    key(alias, words.toArray(String[]::new));
  }

  /** Makes a key that nobody certifies; more words for keytool follow. */
  public void key(String alias, String... more) throws IOException, InterruptedException {
    List<String> words = new ArrayList<>();
    words.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.addAll(List.of("-genkeypair", "-keyalg", "EC", "-alias", alias, "-dname", "CN=" + alias));
    words.addAll(List.of("-keystore", file.toString(), "-storepass", PASSWORD));
    words.addAll(List.of(more));
    if (new ProcessBuilder(words).inheritIO().start().waitFor() != 0) {
      throw new IllegalStateException("keytool could not make the key " + alias);
    }
  }

  private KeyStore keys() throws GeneralSecurityException, IOException {
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  /** What a server needs that shows the certificate of this name. */
  public SSLContext server(String alias) throws GeneralSecurityException, IOException {
    KeyStore own = KeyStore.getInstance("PKCS12");
    own.load(null, null);
    char[] password = PASSWORD.toCharArray();
    KeyStore keys = keys();
    own.setKeyEntry(alias, keys.getKey(alias, password), password, keys.getCertificateChain(alias));
    KeyManagerFactory managers =
        KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(own, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  @Override
  public void close() {
    System.clearProperty(TRUST);
    System.clearProperty(TRUST + "Password");
  }
}
