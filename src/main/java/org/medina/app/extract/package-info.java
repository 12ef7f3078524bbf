/** The command that shows what extraction makes of pages; reads files or lines of JSON. */
@NullMarked
package org.medina.app.extract;

import org.jspecify.annotations.NullMarked;
