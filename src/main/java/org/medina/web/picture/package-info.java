/**
 * Geometry of the pictures that the server draws: bars over time, the map, the matrix.
 *
 * <p>Only numbers and texts leave this package; the templates make SVG of them. Safe to share
 * between threads.
 */
@NullMarked
package org.medina.web.picture;

import org.jspecify.annotations.NullMarked;
