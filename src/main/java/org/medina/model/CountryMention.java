package org.medina.model;

/**
 * A country that a story is about or that its event takes place in.
 *
 * @param country the country
 * @param relation what the country is to the story
 * @param score between 0 and 1, higher for the title than the lead than later mentions
 * @param evidence the sentence that says so
 */
public record CountryMention(Country country, Relation relation, double score, String evidence) {
  /** What a country is to a story. */
  public enum Relation {
    ABOUT,
    EVENT_PLACE
  }
}
