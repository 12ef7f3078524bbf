/**
 * Main, the wiring by constructor, and the subcommands.
 *
 * <p>May import everything.
 */
@NullMarked
package org.medina.app;

import org.jspecify.annotations.NullMarked;
