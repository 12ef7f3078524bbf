package org.medina.model;

/**
 * A line that a host repeats on its pages.
 *
 * @param line the line as it was first seen
 * @param pages on how many pages it was seen
 * @param givenBack whether an editor ruled that it belongs to the stories
 */
public record FurnitureLine(String line, int pages, boolean givenBack) {}
