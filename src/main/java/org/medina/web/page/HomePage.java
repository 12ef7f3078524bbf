package org.medina.web.page;

import java.time.LocalDate;
import java.util.List;
import org.medina.model.Language;
import org.medina.search.FacetValue;

/**
 * The front page.
 *
 * @param today the day, in UTC
 * @param articles articles in the collection
 * @param sources outlets that are read
 * @param countries countries the articles are about
 * @param map the same as a map
 * @param people who is in the news this week, or of late when the week is silent
 * @param recent whether {@code people} are this week's
 * @param columns the newest articles, a column a language
 * @param examples queries to try
 */
record HomePage(
    LocalDate today,
    long articles,
    int sources,
    List<FacetValue> countries,
    MapView map,
    List<Person> people,
    boolean recent,
    List<Column> columns,
    List<String> examples) {
  /**
   * Someone in the news.
   *
   * @param change articles more or fewer than in the week before
   */
  record Person(String id, String label, String href, long count, long change) {}

  /** The newest articles in a language. */
  record Column(Language language, String href, List<HitView> hits) {}
}
