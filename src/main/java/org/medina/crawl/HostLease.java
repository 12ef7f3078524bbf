package org.medina.crawl;

import java.time.Instant;

/**
 * The right to fetch from a host, held by one process until it expires.
 *
 * @param host host and port
 * @param owner who holds it
 * @param expires when it ends unless it is renewed
 * @param fence grows with every taking of the host: what was written under a later one stays
 * @param version what the store knows this state of the lease by
 */
public record HostLease(String host, String owner, Instant expires, long fence, Version version) {
  /** Sequence number and primary term of the host's document. */
  public record Version(long sequence, long term) {}
}
