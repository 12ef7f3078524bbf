package org.medina.crawl.robots;

import java.time.Instant;

/**
 * What a host answered when it was asked for its robots.txt, for every process to know.
 *
 * @param state what happened, in words
 * @param access what follows from it
 * @param text the rules when there are some, or empty
 * @param until when to ask again
 */
public record RobotsRecord(String state, Access access, String text, Instant until) {
  /** What an answer allows. */
  public enum Access {
    /** What the rules say. */
    RULES,
    /** There are no rules. */
    EVERYTHING,
    /** The rules could not be learnt. */
    NOTHING
  }
}
