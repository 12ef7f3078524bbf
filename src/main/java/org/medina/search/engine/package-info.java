/**
 * From a search to one request to Elasticsearch and from its answer to a page of results.
 *
 * <p>May import model, text and index. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.search.engine;

import org.jspecify.annotations.NullMarked;
