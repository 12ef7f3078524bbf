package org.medina.web.page;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.medina.model.EntityKind;
import org.medina.search.Facet;

/** Where the pages of people, places and bodies are. */
final class Addresses {
  private Addresses() {}

  static String of(EntityKind kind, String id) {
    return "/" + path(kind) + "/" + segment(id);
  }

  static String country(String code) {
    return "/country/" + segment(code);
  }

  static String article(String id) {
    return "/article/" + segment(id);
  }

  static String source(String id) {
    return "/sources/" + segment(id);
  }

  static Facet facet(EntityKind kind) {
    return switch (kind) {
      case PERSON -> Facet.PERSON;
      case ORGANISATION -> Facet.ORGANISATION;
      case NETWORK -> Facet.NETWORK;
      case CITY -> Facet.CITY;
    };
  }

  static String path(EntityKind kind) {
    return switch (kind) {
      case PERSON -> "person";
      case ORGANISATION -> "organisation";
      case NETWORK -> "network";
      case CITY -> "city";
    };
  }

  /** The page of a facet's value. */
  static String of(Facet facet, String id) {
    return switch (facet) {
      case PERSON -> of(EntityKind.PERSON, id);
      case ORGANISATION -> of(EntityKind.ORGANISATION, id);
      case NETWORK -> of(EntityKind.NETWORK, id);
      case CITY -> of(EntityKind.CITY, id);
      case COUNTRY, EVENT_PLACE, PUBLISHED_IN -> country(id);
      case SOURCE -> source(id);
      case LANGUAGE -> "/search?lang=" + segment(id);
    };
  }

  /** Text as one segment of a path. */
  static String segment(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
