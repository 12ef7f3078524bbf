/** The language of a text: its script first, then its words. Imports the model; immutable. */
@NullMarked
package org.medina.text.language;

import org.jspecify.annotations.NullMarked;
