package org.medina.index;

import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Which Elasticsearch to use, from the {@code elasticsearch} part of {@code medina.yml}.
 *
 * @param url address of a cluster, or null to start the embedded node
 * @param apiKey API key, or null
 * @param username user, or null
 * @param password password, or null
 * @param caCertificate PEM file of the authority that signed the cluster's certificate, or null
 * @param data directory of the embedded node
 * @param heap heap of the embedded node, as the JVM writes it ({@code 512m})
 * @param prefix what index and alias names start with
 */
public record IndexConfig(
    @Nullable URI url,
    @Nullable String apiKey,
    @Nullable String username,
    @Nullable String password,
    @Nullable Path caCertificate,
    Path data,
    String heap,
    String prefix) {
  /** The embedded node with its data in the given directory. */
  public static IndexConfig embedded(Path data) {
    return new IndexConfig(null, null, null, null, null, data, "512m", "medina");
  }

  /** The same names of indices at an engine that answers there. */
  IndexConfig withUrl(URI address) {
    return new IndexConfig(address, null, null, null, null, data, heap, prefix);
  }

  /** The same engine with its data in another directory. */
  public IndexConfig withData(Path directory) {
    return new IndexConfig(url, apiKey, username, password, caCertificate, directory, heap, prefix);
  }
}
