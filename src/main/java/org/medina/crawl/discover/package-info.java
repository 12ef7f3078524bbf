/**
 * From feeds, sitemaps, section pages and home pages to the addresses of stories.
 *
 * <p>May import model and crawl. Stateless.
 */
@NullMarked
package org.medina.crawl.discover;

import org.jspecify.annotations.NullMarked;
