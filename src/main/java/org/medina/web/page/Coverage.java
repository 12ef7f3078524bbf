package org.medina.web.page;

import java.util.ArrayList;
import java.util.List;
import org.medina.search.Facet;
import org.medina.search.FacetValue;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.web.i18n.Messages;
import org.medina.web.picture.Bars;

/**
 * Draws together what the stories of a search say.
 *
 * @param holdings the collection
 * @param messages the interface language
 */
record Coverage(Holdings holdings, Messages messages) {
  /** How many stories are looked at for roles, and at most listed. */
  static final int LOOKED_AT = 100;

  private static final int LATEST = 20;
  private static final int MINIS = 4;
  private static final int MINI_HEIGHT = 40;
  private static final int LINES = 10;

  EntityPage.Coverage of(ResultPage found, Facet own, String id) {
    SearchRequest request = found.request().withPage(1, 20);
    List<EntityPage.Tally> tallies = new ArrayList<>();
    for (Facet facet :
        List.of(
            Facet.PERSON,
            Facet.COUNTRY,
            Facet.NETWORK,
            Facet.ORGANISATION,
            Facet.CITY,
            Facet.SOURCE)) {
      List<EntityPage.Line> lines = lines(found, facet, own == facet ? id : "");
      if (!lines.isEmpty()) {
        tallies.add(new EntityPage.Tally(facet.parameter(), lines));
      }
    }
    return new EntityPage.Coverage(
        found.total(),
        SearchEdit.href(request),
        new Charts(holdings, messages).of(found.histogram(), request),
        minis(found, request),
        tallies,
        HitView.ofSearch(found.hits().subList(0, Math.min(LATEST, found.hits().size())), request));
  }

  private static List<EntityPage.Line> lines(ResultPage found, Facet facet, String own) {
    SearchRequest request = found.request().withPage(1, 20);
    List<EntityPage.Line> lines = new ArrayList<>();
    for (FacetValue value : Meetings.named(found, facet, LINES + 1)) {
      if (!value.id().equals(own) && lines.size() < LINES) {
        SearchRequest both = SearchEdit.with(request, facet, value.id());
        lines.add(
            new EntityPage.Line(
                value.label(),
                value.count(),
                Addresses.of(facet, value.id()),
                SearchEdit.href(facet == Facet.PERSON ? SearchEdit.allOf(both) : both)));
      }
    }
    return lines;
  }

  private List<EntityPage.Mini> minis(ResultPage found, SearchRequest request) {
    List<EntityPage.Mini> minis = new ArrayList<>();
    if (found.histogram().periods().size() < 2) {
      return minis;
    }
    for (Facet facet : List.of(Facet.LANGUAGE, Facet.SOURCE)) {
      List<FacetValue> values = Meetings.named(found, facet, MINIS);
      if (values.size() > 1) {
        values.forEach(value -> minis.add(mini(found, request, facet, value)));
      }
    }
    return minis;
  }

  private EntityPage.Mini mini(
      ResultPage found, SearchRequest request, Facet facet, FacetValue value) {
    SearchRequest part = SearchEdit.with(request, facet, value.id());
    ResultPage answer = holdings.searcher().search(part.withPage(1, 1));
    return new EntityPage.Mini(
        value.label(),
        answer.total(),
        SearchEdit.href(part),
        Bars.within(found.histogram(), answer.histogram(), MINI_HEIGHT));
  }
}
