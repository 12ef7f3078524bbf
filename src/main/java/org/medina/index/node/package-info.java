/**
 * A real Elasticsearch node as a child JVM, for machines that have no cluster.
 *
 * <p>{@link org.medina.index.node.NodeMain} runs in the child and is the only class of Medina that
 * sees the server's own classes; everything else talks HTTP. Thread-safe.
 */
@NullMarked
package org.medina.index.node;

import org.jspecify.annotations.NullMarked;
