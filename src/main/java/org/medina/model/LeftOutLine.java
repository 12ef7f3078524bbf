package org.medina.model;

/**
 * A line of the page that is no part of the story.
 *
 * @param paragraph where it stood, counted from 0 over the paragraphs of the whole text
 * @param line the line
 * @param stock whether it is a stock phrase of the web ("Back to top"), which needs no learning;
 *     else the host repeats it on many of its pages
 */
public record LeftOutLine(int paragraph, String line, boolean stock) {}
