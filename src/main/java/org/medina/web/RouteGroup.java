package org.medina.web;

import io.javalin.config.RoutesConfig;

/** Routes that belong together; the site adds each group when it starts. */
public interface RouteGroup {
  /** Adds the routes. */
  void addTo(RoutesConfig routes);
}
