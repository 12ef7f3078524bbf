package org.medina.web.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medina.model.EntityKind;
import org.medina.model.Language;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.search.FacetRequest;
import org.medina.search.FacetValue;
import org.medina.text.name.Spellings;

/**
 * Which other names of the index may be spellings of a person's name. It is a suggestion with a
 * link: what belongs together is said in the registry, by an alias.
 */
final class AlsoSpelled {
  private static final int PAGE = 200;

  /** The names with most stories are looked at, so that a page costs at most so many requests. */
  private static final int PAGES = 5;

  private static final int SHOWN = 8;

  private final ArticleSearcher searcher;

  AlsoSpelled(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  /** Another name of the index, with the address of its page. */
  record Other(String name, String address) {}

  /**
   * The names that may be the same person's, best first.
   *
   * @param id of the person, who is left out
   * @param names the names the person is known by
   */
  List<Other> of(String id, List<String> names, Language labels) {
    Map<String, String> ids = new LinkedHashMap<>();
    for (FacetValue value : people(labels)) {
      if (!value.id().equals(id)) {
        ids.putIfAbsent(value.label(), value.id());
      }
    }
    var spellings = new Spellings(ids.keySet());
    Set<String> alike = new LinkedHashSet<>();
    for (String name : names) {
      spellings.of(name).forEach(spelling -> alike.add(spelling.name()));
    }
    return alike.stream()
        .limit(SHOWN)
        .map(name -> new Other(name, address(ids.getOrDefault(name, name))))
        .toList();
  }

  private static String address(String id) {
    return "/" + Addresses.path(EntityKind.PERSON) + "/" + Addresses.segment(id);
  }

  private List<FacetValue> people(Language labels) {
    List<FacetValue> people = new ArrayList<>();
    for (int page = 1; page <= PAGES; page++) {
      var request =
          new FacetRequest(SearchEdit.everything(labels, 0), Facet.PERSON, "", false, page, PAGE);
      List<FacetValue> values = searcher.facetValues(request).values();
      people.addAll(values);
      if (values.size() < PAGE) {
        break;
      }
    }
    return people;
  }
}
