package org.medina.text.name;

/**
 * What comparing two names came to.
 *
 * @param mayBeSame whether they may be spellings of one name
 * @param score 1 for names that sound alike throughout, 0.5 where the decision turns, 0 for names
 *     with nothing in common
 */
public record NameComparison(boolean mayBeSame, double score) {
  static final NameComparison DIFFERENT = new NameComparison(false, 0);
}
