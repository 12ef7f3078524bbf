package org.medina.crawl;

import java.time.LocalDate;

/**
 * One line of the takedown list: what must be neither kept nor asked for any more.
 *
 * @param extent how much of the web the value names
 * @param value a normalised address, the beginning of one, or a host in lower case
 * @param reason why, for the operator's own record
 * @param since when it was asked for
 */
public record Takedown(Extent extent, String value, String reason, LocalDate since) {
  /** How much of the web a value names. */
  public enum Extent {
    /** One page. */
    URL,
    /** All pages whose address begins with the value. */
    PREFIX,
    /** All pages of a host, whatever the port, and of the hosts below it. */
    HOST
  }
}
