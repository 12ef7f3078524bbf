/**
 * The people of a story in layers that can each be tested alone: the tagger's spans, title cues,
 * boundary rules, the registry, folding of short forms into long ones, roles.
 *
 * <p>May import model, text and the other packages of this room. Immutable, safe for use by many
 * threads.
 */
@NullMarked
package org.medina.enrich.person;

import org.jspecify.annotations.NullMarked;
