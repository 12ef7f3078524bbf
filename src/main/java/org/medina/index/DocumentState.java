package org.medina.index;

/**
 * By what the engine knows one state of a document: any write makes another one of it.
 *
 * @param sequence sequence number of the last write
 * @param term primary term of the last write
 */
public record DocumentState(long sequence, long term) {}
