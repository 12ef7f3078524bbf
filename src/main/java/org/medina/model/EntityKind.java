package org.medina.model;

/** What sort of thing a named entity is. */
public enum EntityKind {
  PERSON,
  ORGANISATION,
  /** An organisation whose members are cities, such as the Strong Cities Network. */
  NETWORK,
  CITY
}
