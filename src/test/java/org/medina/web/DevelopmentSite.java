package org.medina.web;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.medina.web.render.TemplateFiles;

/** Serves the invented collection with templates read anew from their folder. */
public final class DevelopmentSite {
  private DevelopmentSite() {}

  /** Starts the site on the port given, or 8099. */
  public static void main(String[] arguments) {
    int port = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8099;
    Site site =
        Site.start(
            new WebConfig("127.0.0.1", port, null, "desk@example.org"),
            new SiteParts(
                Fiction.searcher(),
                Fiction.registry(),
                Fiction.sources(),
                Fiction.status(),
                Fiction::revisions,
                Fiction.furniture(),
                TemplateFiles.inFolder(Path.of("templates")),
                List.of(),
                Clock.systemUTC()));
    System.out.println("Serving fiction at " + site.address());
  }
}
