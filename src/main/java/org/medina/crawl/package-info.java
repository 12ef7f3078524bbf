/**
 * Fetching politely: frontier, robots, feeds, sitemaps, section pages, schedules.
 *
 * <p>May import model. The Frontier is the only shared state; one lease holder works on a host.
 */
@NullMarked
package org.medina.crawl;

import org.jspecify.annotations.NullMarked;
