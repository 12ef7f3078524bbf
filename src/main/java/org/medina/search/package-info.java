/**
 * Query language, facets, result pages, similar articles, suggestions, exports.
 *
 * <p>May import model, text and index. Thread-safe; reads only.
 */
@NullMarked
package org.medina.search;

import org.jspecify.annotations.NullMarked;
