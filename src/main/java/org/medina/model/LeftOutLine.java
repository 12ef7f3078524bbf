package org.medina.model;

/**
 * A line of the page that is no part of the story: the host repeats it on many of its pages.
 *
 * @param paragraph where it stood, counted from 0 over the paragraphs of the whole text
 * @param line the line
 */
public record LeftOutLine(int paragraph, String line) {}
