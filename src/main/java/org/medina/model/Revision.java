package org.medina.model;

import java.time.Instant;

/**
 * An earlier version of a story, as a reader saw it then.
 *
 * @param number 1 for the first version
 * @param seen when Medina first saw this version
 * @param replaced when Medina first saw the next one
 * @param title the headline
 * @param text the main text; paragraphs are separated by one empty line
 * @param contentHash hash over title and text
 */
public record Revision(
    int number, Instant seen, Instant replaced, String title, String text, String contentHash) {}
