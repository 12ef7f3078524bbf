package org.medina.web.page;

import java.util.List;
import org.medina.model.EntityKind;
import org.medina.model.Language;
import org.medina.search.ArticleSearcher;
import org.medina.search.NearName;

/**
 * Somebody else whose name may be another spelling of a person's. It is a suggestion with a link:
 * what belongs together is said in the registry, by an alias.
 *
 * @param name the other's name
 * @param address the other's page
 */
record AlsoSpelled(String name, String address) {
  private static final int SHOWN = 8;

  /**
   * Who may be the same person, best first.
   *
   * @param id of the person, who is left out
   * @param names the names the person is known by
   */
  static List<AlsoSpelled> of(
      ArticleSearcher searcher, String id, List<String> names, Language labels) {
    return of(
        searcher.alsoSpelled(names, labels).stream()
            .filter(other -> !other.id().equals(id))
            .limit(SHOWN)
            .toList());
  }

  /** Links to these people. */
  static List<AlsoSpelled> of(List<NearName> people) {
    return people.stream()
        .map(other -> new AlsoSpelled(other.name(), Addresses.of(EntityKind.PERSON, other.id())))
        .toList();
  }
}
