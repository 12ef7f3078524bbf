package org.medina.web.page;

import java.util.List;
import java.util.Map;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;

/**
 * The results of a search.
 *
 * @param request the search
 * @param result the answer
 * @param hits its results
 * @param nearly for an empty result: stories with most of what was asked for
 * @param chips what narrows it
 * @param clear the search without anything that narrows it
 * @param counting the same search that counts articles instead of stories, or the other way
 * @param facets by which it can be narrowed
 * @param chart results over time
 * @param presets links to the last days
 * @param sorts orders to choose from
 * @param pager way to the other pages
 * @param faults message for a field whose value could not be used, by parameter
 * @param offers ways on: known names, another spelling, ways out of an empty result
 * @param citing what makes the results repeatable
 * @param query the canonical query string, for feeds and exports
 */
record ResultsPage(
    SearchRequest request,
    ResultPage result,
    List<HitView> hits,
    List<HitView> nearly,
    List<Chip> chips,
    String clear,
    String counting,
    List<FacetView> facets,
    Chart chart,
    List<Preset> presets,
    List<SortOption> sorts,
    Pager pager,
    Map<String, String> faults,
    Offers offers,
    Citing citing,
    String query) {
  /**
   * What makes the results repeatable.
   *
   * @param permalink address under which the same stories are found later
   * @param said for such an address: what its results are made with, in sentences
   * @param today the same search as of today
   */
  record Citing(String permalink, List<String> said, String today) {}

  /** A span of days that ends today. */
  record Preset(int days, String href) {}

  /** An order. */
  record SortOption(String name, boolean selected) {}

  /**
   * Ways on.
   *
   * @param known pages of what the query is exactly the name of
   * @param alike people whose names may be other spellings of one in the query
   * @param suggestion another spelling, possibly empty
   * @param suggestionHref the search for it
   * @param relaxations searches that have results, for an empty result
   * @param readings the query in plain words, clause by clause
   * @param examples queries to try
   */
  record Offers(
      List<Known> known,
      List<AlsoSpelled> alike,
      String suggestion,
      String suggestionHref,
      List<Way> relaxations,
      List<String> readings,
      List<String> examples) {}

  /** Someone or something that has a page. */
  record Known(String label, String kind, String href) {}

  /** A way out of an empty result. */
  record Way(String key, String label, String href, long total) {}
}
