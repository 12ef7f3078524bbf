package org.medina.text.analysis;

/**
 * One word of a text and what stands for it in the index.
 *
 * @param exact the folded word
 * @param stem what is left without endings and prefixes; the same for words that should meet
 * @param start where the word begins in the text, in chars
 * @param end where it ends
 */
public record Term(String exact, String stem, int start, int end) {}
