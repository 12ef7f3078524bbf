/**
 * From the bytes of a page to its title, text, dates and kind: {@link
 * org.medina.extract.ArticleExtractor}.
 *
 * <p>May import model and text. Extractors are immutable and safe for use by many threads.
 */
@NullMarked
package org.medina.extract;

import org.jspecify.annotations.NullMarked;
