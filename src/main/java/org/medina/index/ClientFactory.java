package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.ElasticsearchTransportConfig;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.medina.model.MedinaException;
import org.medina.model.MedinaException.Code;

/** Builds the official client from the configuration. */
final class ClientFactory {
  private ClientFactory() {}

  static ElasticsearchClient create(IndexConfig config, URI url) {
    return ElasticsearchClient.of(builder -> configure(builder, config, url));
  }

  private static ElasticsearchTransportConfig.Builder configure(
      ElasticsearchTransportConfig.Builder builder, IndexConfig config, URI url) {
    builder.host(url);
    if (config.apiKey() != null) {
      builder.apiKey(config.apiKey());
    } else if (config.username() != null && config.password() != null) {
      builder.usernameAndPassword(config.username(), config.password());
    }
    if (config.caCertificate() != null) {
      builder.sslContext(trusting(config.caCertificate()));
    }
    return builder;
  }

  private static SSLContext trusting(Path certificate) {
    try (InputStream pem = Files.newInputStream(certificate)) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int number = 0;
      for (Certificate authority :
          CertificateFactory.getInstance("X.509").generateCertificates(pem)) {
        store.setCertificateEntry("authority" + number++, authority);
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (IOException | GeneralSecurityException e) {
      throw new MedinaException(
          Code.BAD_CONFIGURATION,
          "elasticsearch.ca-certificate %s cannot be used (%s); give a PEM file with the certificate of the authority"
              .formatted(certificate, e.getMessage()),
          e);
    }
  }
}
