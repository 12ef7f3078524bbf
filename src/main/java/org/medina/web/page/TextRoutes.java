package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.List;
import org.medina.web.RouteGroup;

/** Pages of text: help, the API, about, and the searches kept in the reader's browser. */
public final class TextRoutes implements RouteGroup {
  private static final List<String> PAGES = List.of("help", "api", "about", "saved");

  private static final Figures FIGURES = Figures.packed();

  private final PageWriter writer;
  private final Corrections corrections;

  /**
   * What a page of text needs to know.
   *
   * @param contact where corrections and removals are asked for, or empty
   * @param base address of this site, for examples
   * @param figures how often what Medina finds is right
   */
  record View(String contact, String base, Figures figures) {}

  /** Pages of text. */
  public TextRoutes(PageWriter writer, Corrections corrections) {
    this.writer = writer;
    this.corrections = corrections;
  }

  private static String base(Context context) {
    return context.scheme() + "://" + context.host();
  }

  @Override
  public void addTo(RoutesConfig routes) {
    for (String page : PAGES) {
      routes.get(
          "/" + page,
          context ->
              writer.show(
                  Visit.of(context),
                  page,
                  Visit.Head.page(page),
                  new View(corrections.about("correction"), base(context), FIGURES)));
    }
  }
}
