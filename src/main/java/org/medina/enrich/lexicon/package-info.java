/**
 * What is known of single words: name tokens with their frequency, titles, words of organisations.
 *
 * <p>May import model and text. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.enrich.lexicon;

import org.jspecify.annotations.NullMarked;
