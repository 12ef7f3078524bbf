/**
 * From a text to the terms that stand for it in the index.
 *
 * <p>May import model. One analyzer serves index, query, phrase and highlight; it is immutable and
 * safe for use by many threads.
 */
@NullMarked
package org.medina.text.analysis;

import org.jspecify.annotations.NullMarked;
