package org.medina.web.render;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.NotFoundResponse;
import org.medina.web.RouteGroup;

/** Serves the static files, and a robots.txt that keeps search engines off search pages. */
public final class AssetRoutes implements RouteGroup {
  private static final String ROBOTS =
      """
      User-agent: *
      Disallow: /search
      Disallow: /facet/
      Disallow: /api/
      """;

  private final Assets assets;

  /** Serves these files. */
  public AssetRoutes(Assets assets) {
    this.assets = assets;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/assets/{name}", this::hashed);
    routes.get("/favicon.ico", this::favicon);
    routes.get(
        "/robots.txt", context -> context.result(ROBOTS).contentType("text/plain; charset=utf-8"));
  }

  private void hashed(Context context) {
    Assets.Asset asset =
        assets.find(context.pathParam("name")).orElseThrow(() -> new NotFoundResponse("no file"));
    context.header(Header.CACHE_CONTROL, "public, max-age=31536000, immutable");
    answer(context, asset);
  }

  private void favicon(Context context) {
    Assets.Asset asset =
        assets.named("favicon.svg").orElseThrow(() -> new NotFoundResponse("no file"));
    context.header(Header.CACHE_CONTROL, "public, max-age=86400");
    answer(context, asset);
  }

  private static void answer(Context context, Assets.Asset asset) {
    context.contentType(asset.type()).result(asset.content());
  }
}
