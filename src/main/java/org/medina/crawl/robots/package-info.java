/**
 * What robots.txt and robots meta tags allow.
 *
 * <p>May import model, crawl and crawl.fetch. Thread-safe.
 */
@NullMarked
package org.medina.crawl.robots;

import org.jspecify.annotations.NullMarked;
