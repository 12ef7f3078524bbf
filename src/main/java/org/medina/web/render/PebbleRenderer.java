package org.medina.web.render;

import io.javalin.http.Context;
import io.javalin.rendering.FileRenderer;
import io.pebbletemplates.pebble.PebbleEngine;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Renders Pebble templates, escaping everything, in the language of the page's frame. */
public final class PebbleRenderer implements FileRenderer {
  private final PebbleEngine engine;

  /** Renders the templates of these files with these functions. */
  public PebbleRenderer(TemplateFiles files, TemplateFunctions functions) {
    engine =
        new PebbleEngine.Builder()
            .loader(files.loader())
            .cacheActive(!files.changing())
            .strictVariables(true)
            .autoEscaping(true)
            .extension(functions)
            .build();
  }

  @Override
  public String render(String template, Map<String, ? extends Object> model, Context context) {
    return model.get("frame") instanceof Frame frame
        ? render(template, model, frame.ui().locale())
        : render(template, model, Locale.ROOT);
  }

  /** The page as text. */
  public String render(String template, Map<String, ? extends Object> model, Locale locale) {
    StringWriter page = new StringWriter(32 * 1024);
    try {
      engine.getTemplate(template).evaluate(page, new LinkedHashMap<>(model), locale);
    } catch (IOException fault) {
      throw new UncheckedIOException("cannot render " + template, fault);
    }
    return page.toString();
  }
}
