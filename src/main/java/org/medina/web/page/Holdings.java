package org.medina.web.page;

import java.time.Clock;
import java.util.List;
import org.medina.model.Country;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.Source;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.web.i18n.Messages;

/**
 * What the pages are made from.
 *
 * @param searcher the index
 * @param registry names of people, bodies, cities
 * @param sources the outlets that are read
 * @param outages when outlets could not be read
 * @param clock the time
 */
public record Holdings(
    ArticleSearcher searcher,
    Registry registry,
    List<Source> sources,
    Outages outages,
    Clock clock) {
  public Holdings {
    sources = List.copyOf(sources);
  }

  /** The name of a facet's value. */
  String label(String parameter, String value, Messages messages) {
    if (value.equals(Facet.NONE)) {
      return messages.text("facet.none");
    }
    return switch (Facet.ofParameter(parameter).orElse(Facet.CITY)) {
      case COUNTRY, EVENT_PLACE, PUBLISHED_IN ->
          value.matches("[A-Z]{2}") ? messages.country(new Country(value)) : value;
      case LANGUAGE ->
          value.matches("[a-z]{2,3}") ? messages.languageName(new Language(value)) : value;
      case SOURCE -> sourceName(value);
      case PERSON, ORGANISATION, NETWORK, CITY ->
          registry
              .find(value)
              .map(entity -> entity.labels().in(messages.language().language()))
              .orElse(value.startsWith("~") ? value.substring(1) : value);
    };
  }

  /** The country or body that somebody stands for. */
  String side(String side, Messages messages) {
    return label(side.matches("[A-Z]{2}") ? "country" : "org", side, messages);
  }

  String sourceName(String id) {
    return sources.stream()
        .filter(source -> source.id().equals(id))
        .map(Source::name)
        .findFirst()
        .orElse(id);
  }
}
