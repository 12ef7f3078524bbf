package org.medina.extract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medina.model.ArticleContent;
import org.medina.model.StoryDate;

/**
 * What extraction makes of a page.
 *
 * @param content title, text, language, byline, picture, section, keywords
 * @param canonicalUrl address that the page calls its own, absolute, or the page's address
 * @param published date of publication, or null when the page does not say
 * @param modified date of the last change, or null
 * @param event day of the event the text reports, or null
 * @param kind article or something else
 * @param confidence how sure the kind is, 0 to 1
 */
public record ExtractedArticle(
    ArticleContent content,
    String canonicalUrl,
    @Nullable StoryDate published,
    @Nullable StoryDate modified,
    @Nullable LocalDate event,
    PageKind kind,
    double confidence) {
  /** What a page is. */
  public enum PageKind {
    ARTICLE,
    LISTING,
    OTHER
  }
}
