package org.medina.crawl;

/**
 * What became of an address, with the lease under which it was fetched.
 *
 * @param lease the right to fetch from the address's host
 * @param entry the address as it is now
 */
public record LeasedEntry(HostLease lease, FrontierEntry entry) {}
