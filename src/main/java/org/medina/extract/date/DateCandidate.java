package org.medina.extract.date;

import org.medina.model.StoryDate;

/**
 * A date that a page gives, with where it stands and how much it is trusted.
 *
 * @param date the date
 * @param role what it is the date of
 * @param weight trust, higher is better
 * @param place where it stands, for people to read
 */
public record DateCandidate(StoryDate date, Role role, int weight, String place) {
  /** What a date is the date of. */
  public enum Role {
    PUBLISHED,
    MODIFIED
  }
}
