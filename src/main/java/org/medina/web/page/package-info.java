/**
 * The pages: what each shows, as view records that the templates print.
 *
 * <p>May import model, search, read-only views of the crawl, and the rest of the web room. Handlers
 * keep no state.
 */
@NullMarked
package org.medina.web.page;

import org.jspecify.annotations.NullMarked;
