/**
 * Which countries a story is about, and where its event takes place.
 *
 * <p>May import model and text. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.enrich.place;

import org.jspecify.annotations.NullMarked;
