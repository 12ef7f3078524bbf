package org.medina.web.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.model.Country;
import org.medina.model.CountryMention;
import org.medina.model.EntityMention;
import org.medina.model.Language;
import org.medina.search.Hit;
import org.medina.search.SearchRequest;
import org.medina.web.SearchParameters;

/**
 * A result in a list.
 *
 * @param hit the result
 * @param number its place in the results, from 1
 * @param href its page, which knows the way back to the search
 * @param countries countries it is about, each once
 * @param people the first people it names
 * @param told other results on the page that report the same event
 */
record HitView(
    Hit hit,
    long number,
    String href,
    List<Country> countries,
    List<PersonLink> people,
    List<Told> told) {
  private static final int PEOPLE = 5;
  private static final int TOLD = 3;

  /** The same event at another outlet. */
  record Told(String source, Language language, String href) {}

  /** Someone a story names. */
  record PersonLink(String id, String name, String href) {}

  HitView {
    countries = List.copyOf(countries);
    people = List.copyOf(people);
    told = List.copyOf(told);
  }

  /** The results of a page of a search. */
  static List<HitView> ofSearch(List<Hit> hits, SearchRequest request) {
    List<HitView> views = new ArrayList<>();
    long number = (request.page() - 1L) * request.size();
    for (Hit hit : hits) {
      views.add(of(hit, ++number, inSearch(hit.id(), request, number), List.of()));
    }
    return views.stream().map(view -> withOthers(view, views)).toList();
  }

  /** Results of which the place in a search does not matter. */
  static List<HitView> plain(List<Hit> hits) {
    List<HitView> views = new ArrayList<>();
    for (Hit hit : hits) {
      views.add(of(hit, views.size() + 1L, Addresses.article(hit.id()), List.of()));
    }
    return views;
  }

  /** An article's page that knows at which place of which search it stands. */
  static String inSearch(String id, SearchRequest request, long number) {
    String query = SearchParameters.write(request.withPage(1, request.size()));
    return Addresses.article(id) + "?" + (query.isEmpty() ? "" : query + "&") + "n=" + number;
  }

  /** The day of publication in the form machines read, or null. */
  public @Nullable String isoDay() {
    var published = hit.published();
    return published == null ? null : published.day().toString();
  }

  private static HitView withOthers(HitView view, List<HitView> all) {
    List<Told> told =
        all.stream()
            .filter(other -> !other.hit().id().equals(view.hit().id()))
            .filter(other -> other.hit().groups().event().equals(view.hit().groups().event()))
            .limit(TOLD)
            .map(other -> new Told(other.hit().sourceName(), other.hit().language(), other.href()))
            .toList();
    return of(view.hit(), view.number(), view.href(), told);
  }

  private static HitView of(Hit hit, long number, String href, List<Told> told) {
    Set<Country> countries = new LinkedHashSet<>();
    hit.countries().stream()
        .filter(mention -> mention.relation() == CountryMention.Relation.ABOUT)
        .forEach(mention -> countries.add(mention.country()));
    List<PersonLink> people = hit.people().stream().limit(PEOPLE).map(HitView::personLink).toList();
    return new HitView(hit, number, href, List.copyOf(countries), people, told);
  }

  private static PersonLink personLink(EntityMention mention) {
    return new PersonLink(mention.id(), mention.name(), Addresses.of(mention.kind(), mention.id()));
  }
}
