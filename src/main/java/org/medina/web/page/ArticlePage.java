package org.medina.web.page;

import java.util.List;
import org.medina.model.Article;
import org.medina.model.Country;

/**
 * One story.
 *
 * @param article the story
 * @param source name of its outlet
 * @param sourceHref page of its outlet
 * @param text its text, marked
 * @param names whether the names in the text are links
 * @param namesHref this page with the names the other way
 * @param people who it names, as what
 * @param entities bodies, networks and cities it names
 * @param countries countries it is about or took place in, with the sentence that says so
 * @param way its place in a search
 * @param similar stories like it
 * @param card the same story elsewhere
 * @param report where mistakes are reported, or empty
 */
record ArticlePage(
    Article article,
    String source,
    String sourceHref,
    ReadingText text,
    boolean names,
    String namesHref,
    List<Named> people,
    List<Named> entities,
    List<Evidence> countries,
    Way way,
    List<HitView> similar,
    StoryCard card,
    String report) {
  /**
   * Someone or something that a story names.
   *
   * @param id facet value
   * @param kind what it is, as a path
   * @param name as the story writes it
   * @param href its page
   * @param count mentions
   * @param role office that the story gives, possibly empty
   * @param side whom the person stands for, possibly empty
   * @param evidence sentence, possibly empty
   */
  record Named(
      String id,
      String kind,
      String name,
      String href,
      int count,
      String role,
      String side,
      String evidence) {}

  /** A country and the sentence for it. */
  record Evidence(Country country, String relation, String href, String sentence) {}

  /**
   * The place of a story in a search.
   *
   * @param back the search, or empty when the reader came from elsewhere
   * @param previous the result before, or empty
   * @param next the result after, or empty
   */
  record Way(String back, String previous, String next) {
    static final Way NONE = new Way("", "", "");
  }
}
