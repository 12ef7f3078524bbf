package org.medina.web.page;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medina.model.Language;
import org.medina.web.QueryString;
import org.medina.web.SearchParameters;
import org.medina.web.i18n.UiLanguage;
import org.medina.web.render.Frame;
import org.medina.web.render.Frame.LanguageLink;

/**
 * One reader asking for one page.
 *
 * @param context the request and its answer
 * @param ui language of the interface
 * @param chosen whether the reader chose the language in the address
 */
record Visit(Context context, UiLanguage ui, boolean chosen) {
  private static final String LANGUAGE = "ui";

  static Visit of(Context context) {
    String wanted = context.queryParam(LANGUAGE);
    if (wanted != null) {
      var known = UiLanguage.ofCode(wanted);
      if (known.isPresent()) {
        return new Visit(context, known.get(), true);
      }
    }
    String accepted = context.header("Accept-Language");
    return new Visit(
        context, accepted == null ? UiLanguage.ENGLISH : UiLanguage.accepted(accepted), false);
  }

  Language labels() {
    return ui.language();
  }

  SearchParameters search() {
    return SearchParameters.read(QueryString.parameters(context.queryString()), labels());
  }

  /** The address asked for, without the interface language. */
  String address() {
    List<String> kept = new ArrayList<>();
    String query = context.queryString();
    if (query != null) {
      for (String pair : query.split("&", -1)) {
        if (!pair.isEmpty() && !pair.startsWith(LANGUAGE + "=")) {
          kept.add(pair);
        }
      }
    }
    String path = path();
    return kept.isEmpty() ? path : path + "?" + String.join("&", kept);
  }

  /** The query part of {@link #address()}. */
  String query() {
    String address = address();
    int mark = address.indexOf('?');
    return mark < 0 ? "" : address.substring(mark + 1);
  }

  Frame frame(Head head, Frame.Facts facts) {
    List<LanguageLink> languages = new ArrayList<>();
    for (UiLanguage language : UiLanguage.values()) {
      languages.add(
          new LanguageLink(language, Frame.withLanguage(address(), language), language == ui));
    }
    return new Frame(
        ui,
        chosen,
        head.query(),
        head.section(),
        head.indexable(),
        head.canonical(),
        languages,
        facts);
  }

  /** The path asked for, as it was encoded. */
  String path() {
    return context.req().getRequestURI();
  }

  /**
   * What a page tells the frame.
   *
   * @param section part of the site, as in {@link Frame#section()}
   * @param query what stands in the search box
   * @param indexable whether search engines may list the page
   * @param canonical see {@link Frame#canonical()}
   */
  record Head(String section, String query, boolean indexable, @Nullable String canonical) {
    static Head page(String section) {
      return new Head(section, "", true, null);
    }
  }

  /** A model for the templates. */
  static Map<String, Object> model(Frame frame, Object page) {
    return Map.of("frame", frame, "page", page);
  }
}
