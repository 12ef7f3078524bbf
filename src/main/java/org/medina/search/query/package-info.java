/**
 * The query language: from what was typed to clauses that can be said in plain words.
 *
 * <p>May import model and text. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.search.query;

import org.jspecify.annotations.NullMarked;
