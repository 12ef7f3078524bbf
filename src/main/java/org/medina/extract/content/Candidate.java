package org.medina.extract.content;

/**
 * Elements that may hold the main text.
 *
 * @param nodes their numbers, in page order, none inside another
 * @param way how they were found
 * @param score letters of running text in them, less what spoils it
 */
record Candidate(int[] nodes, Way way, double score) {
  /** How a candidate was found, most trusted first. */
  enum Way {
    SITE_RULE,
    ARTICLE_BODY_PROPERTY,
    BODY_NAME,
    ARTICLE_ELEMENT,
    SCORED_CONTAINER,
    WHOLE_PAGE
  }
}
