/**
 * Who, where, which network: people, organisations, cities, countries, near-duplicates.
 *
 * <p>May import model and text. Enrichers are immutable and safe for use by many threads.
 */
@NullMarked
package org.medina.enrich;

import org.jspecify.annotations.NullMarked;
