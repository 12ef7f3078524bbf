package org.medina.web;

import org.jspecify.annotations.Nullable;

/**
 * The site's settings, from the {@code web} part of {@code medina.yml}.
 *
 * @param host address to listen on
 * @param port port to listen on, 0 for a free one
 * @param publicUrl address under which readers reach the site, for feeds and permalinks; null to
 *     take it from the request
 * @param contact mailbox or page for corrections and removals, or null
 */
public record WebConfig(
    String host, int port, @Nullable String publicUrl, @Nullable String contact) {
  /** Loopback, port 8080. */
  public static WebConfig defaults() {
    return new WebConfig("127.0.0.1", 8080, null, null);
  }
}
