/**
 * Crawl, extract, enrich, index: what happens to a page from the wire to the index.
 *
 * <p>May import every room but search and web. Thread-safe.
 */
@NullMarked
package org.medina.pipeline;

import org.jspecify.annotations.NullMarked;
