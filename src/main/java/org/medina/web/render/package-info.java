/**
 * From a view record to a page: the templates, the functions they may call, hashed static files,
 * security headers.
 *
 * <p>May import model and the interface languages. Safe to share between threads.
 */
@NullMarked
package org.medina.web.render;

import org.jspecify.annotations.NullMarked;
