/**
 * Finds many known phrases in a text in one go, in every script.
 *
 * <p>May import model and text. Immutable after construction, safe for use by many threads.
 */
@NullMarked
package org.medina.text.phrase;

import org.jspecify.annotations.NullMarked;
