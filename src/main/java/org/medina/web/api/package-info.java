/**
 * The portal for machines: JSON, feeds, exports, citations.
 *
 * <p>May import model, search, crawl's read-only status and web. Handlers keep no state.
 */
@NullMarked
package org.medina.web.api;

import org.jspecify.annotations.NullMarked;
