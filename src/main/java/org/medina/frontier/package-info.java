/**
 * The crawl's frontier, host leases and run history kept in Elasticsearch.
 *
 * <p>May import model, crawl and index. Thread-safe.
 */
@NullMarked
package org.medina.frontier;

import org.jspecify.annotations.NullMarked;
