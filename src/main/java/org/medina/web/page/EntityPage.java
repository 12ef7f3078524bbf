package org.medina.web.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medina.model.Country;
import org.medina.web.picture.Bars;

/**
 * A person, organisation, network, city or country.
 *
 * @param kind what it is, as a path and a message key's ending
 * @param label its name in the reader's language
 * @param names its names in other languages
 * @param spellings further spellings
 * @param alike other names of the index that may be the same person's
 * @param counted other spellings in stories that are counted under this name
 * @param country where it belongs, or null
 * @param roles offices the registry knows
 * @param registered whether the registry knows it
 * @param coverage what the stories say
 * @param attended what stories name a person as
 * @param csv address of the same as a table, or empty
 * @param report where mistakes are reported, or empty
 */
record EntityPage(
    String kind,
    String label,
    List<Name> names,
    List<String> spellings,
    List<AlsoSpelled> alike,
    List<String> counted,
    @Nullable Country country,
    List<Office> roles,
    boolean registered,
    Coverage coverage,
    List<Attended> attended,
    String csv,
    String report) {
  /** A name in a language. */
  record Name(String language, String text) {}

  /** An office, in the reader's language, with its years. */
  record Office(String title, String from, String to) {}

  /** What a story names someone as. */
  record Attended(HitView view, String role, String side) {}

  /**
   * What the stories say.
   *
   * @param total articles
   * @param search the search for them
   * @param chart articles over time
   * @param minis the same by language and outlet, on one scale
   * @param tallies what is named beside it
   * @param latest the newest stories
   */
  record Coverage(
      long total,
      String search,
      Chart chart,
      List<Mini> minis,
      List<Tally> tallies,
      List<HitView> latest) {}

  /** A small picture of a part. */
  record Mini(String label, long total, String href, Bars bars) {}

  /** The commonest values of a facet. */
  record Tally(String key, List<Line> lines) {}

  /** A value with its page and the search for it together with this page's subject. */
  record Line(String label, long count, String href, String both) {}
}
