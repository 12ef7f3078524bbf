/**
 * The interface in three languages: message bundles, CLDR plural rules, dates and numbers.
 *
 * <p>May import model. Immutable after start-up and safe to share between threads.
 */
@NullMarked
package org.medina.web.i18n;

import org.jspecify.annotations.NullMarked;
