/** Tests of what happens to a page from the wire to the index, over a real engine. */
@NullMarked
package org.medina.pipeline;

import org.jspecify.annotations.NullMarked;
