package org.medina.model;

import org.jspecify.annotations.Nullable;

/**
 * One story, as Medina keeps and finds it.
 *
 * @param id hash of the normalised canonical address: writing a story twice is harmless
 * @param url canonical address at the outlet
 * @param source id of the source it was found through
 * @param publishedIn country of the source, null for international bodies
 * @param content title, text and the rest that a reader sees
 * @param dates when it was published, changed, seen
 * @param entities who and what it names
 * @param groups near-identical copies and stories about the same event
 * @param revision 1 for the first version, one more for every change of the text
 * @param contentHash hash over title and text
 */
public record Article(
    String id,
    String url,
    String source,
    @Nullable Country publishedIn,
    ArticleContent content,
    ArticleDates dates,
    ArticleEntities entities,
    ArticleGroups groups,
    int revision,
    String contentHash) {
  /** The same article with another title or text. */
  public Article withContent(ArticleContent changed) {
    return new Article(
        id, url, source, publishedIn, changed, dates, entities, groups, revision, contentHash);
  }

  /** The same article with other entities. */
  public Article withEntities(ArticleEntities changed) {
    return new Article(
        id, url, source, publishedIn, content, dates, changed, groups, revision, contentHash);
  }

  /** The same article in other groups. */
  public Article withGroups(ArticleGroups changed) {
    return new Article(
        id, url, source, publishedIn, content, dates, entities, changed, revision, contentHash);
  }
}
