/**
 * From bytes to text. Imports nothing of ours; everything is stateless and safe for many threads.
 */
@NullMarked
package org.medina.extract.charset;

import org.jspecify.annotations.NullMarked;
