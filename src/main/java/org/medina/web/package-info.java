/**
 * Routes, pages, the renderer and the JSON API.
 *
 * <p>May import model, search and read-only views of the rest. Handlers keep no state.
 */
@NullMarked
package org.medina.web;

import org.jspecify.annotations.NullMarked;
