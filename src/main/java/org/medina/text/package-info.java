/**
 * Text analysis in Java: analyzers, folding, phrase matching, name keys, language of a text,
 * shingles.
 *
 * <p>May import model. Stateless or immutable after construction, safe for use by many threads.
 */
@NullMarked
package org.medina.text;

import org.jspecify.annotations.NullMarked;
