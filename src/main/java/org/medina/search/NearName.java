package org.medina.search;

/**
 * Somebody whose name may be another spelling of the one that was asked for. It suggests; what
 * belongs together is said in the registry, by an alias.
 *
 * @param id facet value of the person
 * @param name the person's name in the reader's language, else as the press writes it
 */
public record NearName(String id, String name) {}
