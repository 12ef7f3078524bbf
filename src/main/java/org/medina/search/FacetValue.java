package org.medina.search;

/**
 * One value of a facet.
 *
 * @param id what goes into the address
 * @param label its name in the reader's language
 * @param localLabel its name in its own or the local language, or the same as {@code label}
 * @param count articles the list would show if this value alone were chosen in its facet
 * @param selected whether it is chosen now
 */
public record FacetValue(
    String id, String label, String localLabel, long count, boolean selected) {}
