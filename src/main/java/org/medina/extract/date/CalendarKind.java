package org.medina.extract.date;

/** The calendars that outlets date their stories in. */
enum CalendarKind {
  GREGORIAN,
  HIJRI,
  SOLAR;

  /** Whether a four-digit year is one that a story of our time can bear. */
  boolean allows(int year) {
    return switch (this) {
      case GREGORIAN -> year >= 1900 && year <= 2100;
      case HIJRI -> year >= 1400 && year <= 1500;
      case SOLAR -> year >= 1360 && year <= 1450;
    };
  }
}
