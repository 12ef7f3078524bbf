package org.medina.web.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medina.model.EntityMention;
import org.medina.model.Registry;
import org.medina.model.Source;
import org.medina.search.Facet;
import org.medina.search.FacetValue;
import org.medina.search.FilterSet;
import org.medina.search.ResultPage;
import org.medina.search.SearchRequest;
import org.medina.web.i18n.Messages;

/**
 * Something that narrows the search, and the way to remove it.
 *
 * @param key ending of the message key that names the dimension
 * @param label the chosen value
 * @param href the search without it
 * @param known whether Medina knows such a value at all
 */
record Chip(String key, String label, String href, boolean known) {
  /**
   * What the labels of chips are looked up in.
   *
   * @param messages the interface language
   * @param registry names of people, bodies, cities
   * @param sources the outlets
   */
  record Names(Messages messages, Registry registry, List<Source> sources) {
    boolean knows(Facet facet, String value) {
      if (value.equals(Facet.NONE)) {
        return true;
      }
      return switch (facet) {
        case COUNTRY, EVENT_PLACE, PUBLISHED_IN ->
            Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA2).contains(value);
        case LANGUAGE -> List.of(Locale.getISOLanguages()).contains(value);
        case SOURCE -> sources.stream().anyMatch(source -> source.id().equals(value));
        case PERSON, ORGANISATION, NETWORK, CITY ->
            value.startsWith(EntityMention.UNREGISTERED) || registry.find(value).isPresent();
      };
    }
  }

  /** The chips of a search, in the order of its address. */
  static List<Chip> of(ResultPage page, Names names) {
    SearchRequest request = page.request();
    Messages messages = names.messages();
    List<Chip> chips = new ArrayList<>();
    for (Facet facet : Facet.values()) {
      for (String value : request.filters().chosen(facet)) {
        chips.add(
            new Chip(
                "facet." + facet.parameter(),
                label(page, facet, value),
                SearchEdit.href(SearchEdit.without(request, facet, value)),
                names.knows(facet, value)));
      }
    }
    addDates(chips, request, messages);
    if (request.exact()) {
      chips.add(flag("chip.exact", messages, request.counting(false, request.stories())));
    }
    if (request.stories()) {
      chips.add(flag("chip.stories", messages, request.counting(request.exact(), false)));
    }
    return chips;
  }

  private static void addDates(List<Chip> chips, SearchRequest request, Messages messages) {
    FilterSet filters = request.filters();
    var from = filters.from();
    var to = filters.to();
    if (from != null) {
      chips.add(
          new Chip(
              "chip.from",
              messages.day(from),
              SearchEdit.href(SearchEdit.dated(request, null, to)),
              true));
    }
    if (to != null) {
      chips.add(
          new Chip(
              "chip.to",
              messages.day(to),
              SearchEdit.href(SearchEdit.dated(request, from, null)),
              true));
    }
    if (filters.undated()) {
      chips.add(flag("chip.undated", messages, SearchEdit.undated(request, false)));
    }
  }

  private static Chip flag(String key, Messages messages, SearchRequest without) {
    return new Chip("chip.only", messages.text(key), SearchEdit.href(without), true);
  }

  private static String label(ResultPage page, Facet facet, String id) {
    return page.facet(facet).values().stream()
        .filter(value -> value.id().equals(id))
        .map(FacetValue::label)
        .findFirst()
        .orElse(id);
  }
}
