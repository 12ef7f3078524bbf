package org.medina.index;

/**
 * A stored article as it was when it was read.
 *
 * @param stored the article
 * @param state which state of its document that was
 * @param edition which state of the story that was
 */
public record ReadArticle(StoredArticle stored, DocumentState state, Edition edition) {}
