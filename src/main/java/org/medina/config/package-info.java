/**
 * Reads YAML and the environment into each room's own configuration record.
 *
 * <p>May import only the rooms' configuration records. Used at start-up only.
 */
@NullMarked
package org.medina.config;

import org.jspecify.annotations.NullMarked;
