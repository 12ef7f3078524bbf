package org.medina.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.medina.web.page.ArticleRoutes;
import org.medina.web.page.ChangesRoutes;
import org.medina.web.page.CollectionFacts;
import org.medina.web.page.Corrections;
import org.medina.web.page.EntityRoutes;
import org.medina.web.page.ErrorPages;
import org.medina.web.page.FacetRoutes;
import org.medina.web.page.FailureRoutes;
import org.medina.web.page.Holdings;
import org.medina.web.page.HomeRoutes;
import org.medina.web.page.Outages;
import org.medina.web.page.OverviewRoutes;
import org.medina.web.page.PageWriter;
import org.medina.web.page.ResultsRoutes;
import org.medina.web.page.SourceRoutes;
import org.medina.web.page.TextRoutes;
import org.medina.web.render.AssetRoutes;
import org.medina.web.render.Assets;
import org.medina.web.render.MessageBundles;
import org.medina.web.render.PebbleRenderer;
import org.medina.web.render.SecurityHeaders;
import org.medina.web.render.TemplateFunctions;

/** The running site. Closing it stops it. */
public final class Site implements AutoCloseable {
  private final Javalin server;
  private final String host;

  private Site(Javalin server, String host) {
    this.server = server;
    this.host = host;
  }

  /** Starts the site; when this returns it answers. */
  public static Site start(WebConfig config, SiteParts parts) {
    MessageBundles bundles = new MessageBundles(parts.templates());
    Assets assets = new Assets(parts.templates());
    PebbleRenderer renderer =
        new PebbleRenderer(
            parts.templates(), new TemplateFunctions(bundles, assets, parts.registry()));
    Holdings holdings =
        new Holdings(
            parts.searcher(),
            parts.registry(),
            parts.sources(),
            new Outages(parts.status(), parts.clock()),
            parts.clock());
    PageWriter writer =
        new PageWriter(bundles, new CollectionFacts(holdings, parts.status(), config.contact()));
    List<RouteGroup> groups = new ArrayList<>(parts.more());
    groups.add(new AssetRoutes(assets));
    groups.addAll(pages(holdings, writer, new Corrections(config.contact())));
    groups.add(new SourceRoutes(holdings, parts.status(), parts.furniture(), writer));
    groups.add(new ChangesRoutes(holdings, parts.revisions(), writer));
    groups.add(new FailureRoutes(holdings, parts.status(), writer, config.publicUrl()));
    Javalin server =
        Javalin.create(
            javalin -> {
              configure(javalin);
              javalin.fileRenderer(renderer);
              new SecurityHeaders().addTo(javalin.routes);
              new EntityTags().addTo(javalin.routes);
              groups.forEach(group -> group.addTo(javalin.routes));
            });
    server.start(config.host(), config.port());
    return new Site(server, config.host());
  }

  /** The port it listens on. */
  public int port() {
    return server.port();
  }

  /** Its address on this machine. */
  public URI address() {
    return URI.create("http://" + host + ":" + port());
  }

  /** What it answers to GET, as patterns such as {@code /article/{id}}. */
  public List<String> routes() {
    return server.unsafe.internalRouter.allHttpHandlers().stream()
        .filter(handler -> handler.endpoint.method.equals(HandlerType.GET))
        .map(handler -> handler.endpoint.path)
        .toList();
  }

  @Override
  public void close() {
    server.stop();
  }

  private static List<RouteGroup> pages(
      Holdings holdings, PageWriter writer, Corrections corrections) {
    return List.of(
        new HomeRoutes(holdings, writer),
        new ResultsRoutes(holdings, writer),
        new ArticleRoutes(holdings, writer, corrections),
        new EntityRoutes(holdings, writer, corrections),
        new FacetRoutes(holdings, writer),
        new OverviewRoutes(holdings, writer),
        new TextRoutes(writer, corrections),
        new ErrorPages(writer));
  }

  private static void configure(JavalinConfig javalin) {
    javalin.concurrency.useVirtualThreads = true;
    javalin.http.defaultContentType = "text/plain; charset=utf-8";
    javalin.startup.showJavalinBanner = false;
    javalin.startup.showOldJavalinVersionWarning = false;
  }
}
