package org.medina.crawl;

import java.time.Instant;

/**
 * The right to fetch from a host, held by one process until it expires.
 *
 * @param host host and port
 * @param owner who holds it
 * @param expires when it ends unless it is renewed
 * @param sequence fencing token: a write with an older one is refused
 * @param term second part of the fencing token
 */
public record HostLease(String host, String owner, Instant expires, long sequence, long term) {}
