/**
 * Finds the registry's people, organisations, networks and cities in a story.
 *
 * <p>May import model and text. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.enrich.registry;

import org.jspecify.annotations.NullMarked;
