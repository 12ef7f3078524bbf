/**
 * Elasticsearch: the node, the client, the schema, writing and migrating articles.
 *
 * <p>May import model and text. Thread-safe.
 */
@NullMarked
package org.medina.index;

import org.jspecify.annotations.NullMarked;
