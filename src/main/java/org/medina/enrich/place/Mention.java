package org.medina.enrich.place;

/**
 * One mention of a country.
 *
 * @param code ISO 3166 alpha-2 code
 * @param start first char
 * @param end behind the last char
 * @param kind by what sort of name
 */
record Mention(String code, int start, int end, PlaceName.Kind kind) {}
