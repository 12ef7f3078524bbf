package org.medina.web.page;

import java.util.List;
import org.medina.search.Facet;
import org.medina.search.FacetCounts;
import org.medina.search.FacetValue;
import org.medina.search.SearchRequest;

/**
 * A facet beside the results.
 *
 * @param key its parameter, also the ending of its message keys
 * @param values what is shown
 * @param chosen how many values are chosen
 * @param open whether it is unfolded at first
 * @param more address of all its values, or empty when all are shown
 * @param others articles in values that are not shown
 * @param anyOrAll whether the reader may ask for stories that name all chosen values
 */
record FacetView(
    String key,
    List<FacetValue> values,
    long chosen,
    boolean open,
    String more,
    long others,
    boolean anyOrAll) {
  FacetView {
    values = List.copyOf(values);
  }

  static FacetView of(FacetCounts counts, SearchRequest request) {
    Facet facet = counts.facet();
    long chosen = counts.values().stream().filter(FacetValue::selected).count();
    boolean open = chosen > 0 || facet == Facet.COUNTRY || facet == Facet.PERSON;
    boolean all = counts.distinct() >= 0 && counts.distinct() <= counts.values().size();
    String more =
        all && counts.others() == 0 ? "" : SearchEdit.href("/facet/" + facet.parameter(), request);
    return new FacetView(
        facet.parameter(),
        counts.values(),
        chosen,
        open,
        more,
        counts.others(),
        facet == Facet.PERSON);
  }

  /** Whether the facet says anything. */
  public boolean shown() {
    return !values.isEmpty();
  }
}
