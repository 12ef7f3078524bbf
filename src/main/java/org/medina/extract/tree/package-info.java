/**
 * A page as a flat list of text blocks under numbered elements, made in one pass over the parsed
 * document. Imports nothing of ours; immutable once built.
 */
@NullMarked
package org.medina.extract.tree;

import org.jspecify.annotations.NullMarked;
