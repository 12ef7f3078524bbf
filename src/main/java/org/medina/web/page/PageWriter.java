package org.medina.web.page;

import io.javalin.http.Context;
import io.javalin.http.Header;
import java.util.function.Supplier;
import org.medina.web.i18n.Messages;
import org.medina.web.i18n.UiLanguage;
import org.medina.web.render.Frame;
import org.medina.web.render.MessageBundles;

/** Puts a page into its frame and answers with it. */
public final class PageWriter {
  private final MessageBundles bundles;
  private final Supplier<Frame.Facts> facts;

  /** Writes pages with these messages; the facts are asked for at every page. */
  public PageWriter(MessageBundles bundles, Supplier<Frame.Facts> facts) {
    this.bundles = bundles;
    this.facts = facts;
  }

  Messages messages(Visit visit) {
    return bundles.in(visit.ui());
  }

  Messages messages(UiLanguage language) {
    return bundles.in(language);
  }

  void show(Visit visit, String template, Visit.Head head, Object page) {
    Context context = visit.context();
    if (!context.res().containsHeader(Header.CACHE_CONTROL)) {
      context.header(Header.CACHE_CONTROL, "no-cache");
    }
    render(visit, template, head, page);
    context.contentType("text/html; charset=utf-8");
  }

  /** Answers with an Atom feed. */
  void feed(Visit visit, String template, Object page) {
    visit.context().header(Header.CACHE_CONTROL, "public, max-age=60");
    render(visit, template, Visit.Head.page(""), page);
    visit.context().contentType("application/atom+xml; charset=utf-8");
  }

  private void render(Visit visit, String template, Visit.Head head, Object page) {
    Context context = visit.context();
    context.header(Header.VARY, "Accept-Language");
    context.header("Content-Language", visit.ui().code());
    context.render(template + ".peb", Visit.model(visit.frame(head, facts.get()), page));
  }
}
