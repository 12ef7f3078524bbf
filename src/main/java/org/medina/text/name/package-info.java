/**
 * Names across spellings and scripts: folding, phonemes, and a matcher that tells whether two names
 * may be one person's.
 *
 * <p>May import model. Stateless, safe for use by many threads.
 */
@NullMarked
package org.medina.text.name;

import org.jspecify.annotations.NullMarked;
