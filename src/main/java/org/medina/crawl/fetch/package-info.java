/**
 * One request: connect, send, read within limits, say what came of it.
 *
 * <p>May import model and crawl. Thread-safe.
 */
@NullMarked
package org.medina.crawl.fetch;

import org.jspecify.annotations.NullMarked;
