package org.medina.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of a story sees.
 *
 * @param title the headline, without the site's name
 * @param text the main text; paragraphs are separated by one empty line
 * @param language the language of the text
 * @param author the byline, if there is one
 * @param image address of the main picture, if there is one
 * @param section the outlet's own section, if it gives one
 * @param keywords the outlet's own keywords
 * @param leftOut lines of the page that were left out of the text, in their order
 */
public record ArticleContent(
    String title,
    String text,
    Language language,
    @Nullable String author,
    @Nullable String image,
    @Nullable String section,
    List<String> keywords,
    List<LeftOutLine> leftOut) {
  public ArticleContent {
    keywords = List.copyOf(keywords);
    leftOut = leftOut == null ? List.of() : List.copyOf(leftOut);
  }

  /** The same content with another text. */
  public ArticleContent withText(String changed, List<LeftOutLine> left) {
    return new ArticleContent(title, changed, language, author, image, section, keywords, left);
  }
}
