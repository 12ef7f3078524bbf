package org.medina.model;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A date that a page gives, with where on the page it was found.
 *
 * @param day the publisher's own local day
 * @param instant the moment with the publisher's own offset, when the page gives one
 * @param precision how exact the page is
 * @param source where it was found
 */
public record StoryDate(
    LocalDate day, @Nullable OffsetDateTime instant, Precision precision, Source source) {
  /** How exact a date is. */
  public enum Precision {
    SECOND,
    MINUTE,
    DAY,
    MONTH,
    YEAR
  }

  /** Where a date was found, most trusted first. */
  public enum Source {
    JSON_LD,
    META,
    MICRODATA,
    TIME_ELEMENT,
    FEED,
    SITEMAP,
    PAGE_TEXT,
    URL,
    ARTICLE_TEXT
  }
}
