/**
 * Texts as sentences of tokens that know where they stand in the text.
 *
 * <p>May import model. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.enrich.token;

import org.jspecify.annotations.NullMarked;
