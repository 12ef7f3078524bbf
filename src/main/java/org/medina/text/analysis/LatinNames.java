package org.medina.text.analysis;

import java.util.Set;

/** Names that look like plurals, folded: Hamas is not several of Hama. */
final class LatinNames {
  /** The names that come with Medina. */
  static final Set<String> SHIPPED = Set.copyOf(WordList.read("latin-names.txt"));

  private LatinNames() {}
}
