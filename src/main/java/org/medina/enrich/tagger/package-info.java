/**
 * A sequence tagger that finds persons, organisations and locations: hashed features, a conditional
 * random field, Viterbi decoding.
 *
 * <p>May import model, text and the token package. Immutable, safe for use by many threads.
 */
@NullMarked
package org.medina.enrich.tagger;

import org.jspecify.annotations.NullMarked;
