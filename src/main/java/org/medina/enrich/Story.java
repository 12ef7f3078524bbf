package org.medina.enrich;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.model.Country;
import org.medina.model.Language;

/**
 * What the enrichers read of a story.
 *
 * @param title headline, may be empty
 * @param text main text, paragraphs separated by empty lines
 * @param language language of the text, or {@link Language#UNKNOWN} to have it detected
 * @param publishedIn country of the source, a weak prior, or null
 * @param published day of publication, or null
 */
public record Story(
    String title,
    String text,
    Language language,
    @Nullable Country publishedIn,
    @Nullable LocalDate published) {
  /** Headline and main text as one, which all offsets count in. */
  String whole() {
    return titleEnd() == 0 ? text : title + "\n\n" + text;
  }

  /** Where the headline ends in the whole, 0 when there is none. */
  int titleEnd() {
    return title.isBlank() ? 0 : title.length();
  }
}
