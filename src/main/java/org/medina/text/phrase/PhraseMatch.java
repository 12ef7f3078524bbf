package org.medina.text.phrase;

/**
 * A phrase found in a text.
 *
 * @param start first char
 * @param end behind the last char
 * @param value what the phrase stands for
 * @param <T> what phrases stand for
 */
public record PhraseMatch<T>(int start, int end, T value) {}
