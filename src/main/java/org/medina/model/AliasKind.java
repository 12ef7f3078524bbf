package org.medina.model;

/** Where an {@link Alias} comes from. */
public enum AliasKind {
  /** The entity uses the spelling itself. */
  OFFICIAL,
  /** Newspapers write it so. */
  PRESS,
  /** A translation program made it, as "Robust Cities Network" from شبكة المدن القوية. */
  MACHINE_TRANSLATED
}
