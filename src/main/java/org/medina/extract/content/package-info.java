/** The main text of a page: candidates, choice, pruning. Imports nothing of ours; stateless. */
@NullMarked
package org.medina.extract.content;

import org.jspecify.annotations.NullMarked;
