/**
 * Dates with where they come from. One parser reads every calendar and language. Imports the model
 * only; stateless.
 */
@NullMarked
package org.medina.extract.date;

import org.jspecify.annotations.NullMarked;
