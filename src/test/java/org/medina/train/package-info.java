/** The trainer that makes the shipped weights and the name lexicon; see docs/quality.md. */
@NullMarked
package org.medina.train;

import org.jspecify.annotations.NullMarked;
