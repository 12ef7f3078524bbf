package org.medina.enrich.tagger;

/** What the tagger tells apart. */
public enum EntityType {
  PERSON,
  ORGANISATION,
  LOCATION
}
