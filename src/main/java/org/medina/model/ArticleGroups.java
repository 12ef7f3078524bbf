package org.medina.model;

/**
 * The groups a story belongs to. A story that stands alone is its own group.
 *
 * @param story id of the earliest near-identical copy: counting distinct values counts stories, not
 *     copies
 * @param event id of the first story about the same event, in any language
 */
public record ArticleGroups(String story, String event) {}
