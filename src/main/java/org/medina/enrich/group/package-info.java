/**
 * Which stories are copies of one another, and which report the same event in any language.
 *
 * <p>May import model and text. Thread-safe.
 */
@NullMarked
package org.medina.enrich.group;

import org.jspecify.annotations.NullMarked;
