package org.medina.web.render;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.Map;
import org.medina.web.RouteGroup;

/** Headers that keep every answer harmless: nothing from elsewhere, no inline script or style. */
public final class SecurityHeaders implements RouteGroup {
  private static final String CONTENT_POLICY =
      String.join(
          "; ",
          "default-src 'none'",
          "style-src 'self'",
          "script-src 'self'",
          "img-src 'self'",
          "connect-src 'self'",
          "form-action 'self'",
          "base-uri 'none'",
          "frame-ancestors 'none'");

  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy", CONTENT_POLICY,
          "X-Content-Type-Options", "nosniff",
          "Referrer-Policy", "strict-origin-when-cross-origin",
          "Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()",
          "Cross-Origin-Opener-Policy", "same-origin");

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before(SecurityHeaders::set);
  }

  private static void set(Context context) {
    HEADERS.forEach(context::header);
  }
}
