package org.medina.search;

/**
 * A completion of what is being typed.
 *
 * @param text what to search for
 * @param kind {@code person}, {@code organisation}, {@code network}, {@code city} or {@code title}
 * @param id registry id or article id
 * @param articles how many articles it would find, 0 when unknown
 */
public record Suggestion(String text, String kind, String id, long articles) {}
