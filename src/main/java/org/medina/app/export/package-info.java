/** Stories and the pages they were read from, in formats for other programs. */
@NullMarked
package org.medina.app.export;

import org.jspecify.annotations.NullMarked;
