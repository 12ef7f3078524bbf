/**
 * A small demo newsroom: four fictional outlets served over real HTTP on loopback.
 *
 * <p>May import model. Off in production; used by the demo command and by tests.
 */
@NullMarked
package org.medina.newsroom;

import org.jspecify.annotations.NullMarked;
