package org.medina.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.util.Map;
import java.util.Objects;
import org.medina.model.MedinaException;
import org.medina.web.RouteGroup;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * What a reader sees when a page does not exist, the index does not answer, or Medina fails. The
 * API tells its faults itself, as JSON.
 */
public final class ErrorPages implements RouteGroup {
  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

  private final PageWriter writer;

  /**
   * A fault, told to a reader.
   *
   * @param status HTTP status
   * @param key ending of the message keys
   */
  public record Fault(int status, String key) {}

  /** Error pages in this frame. */
  public ErrorPages(PageWriter writer) {
    this.writer = writer;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.exception(MedinaException.class, this::unavailable);
    routes.exception(Exception.class, this::broken);
    routes.error(HttpStatus.NOT_FOUND, context -> show(context, new Fault(404, "missing")));
  }

  private void unavailable(MedinaException fault, Context context) {
    boolean busy = fault.code() == MedinaException.Code.OVERLOADED;
    // A rush must not fill the log as well.
    LOG.atLevel(busy ? Level.DEBUG : Level.WARN)
        .log("{} {}: {}", context.method(), context.path(), fault.getMessage());
    context.header(Header.RETRY_AFTER, busy ? "2" : "30");
    show(context, new Fault(503, busy ? "busy" : "unavailable"));
  }

  private void broken(Exception fault, Context context) {
    LOG.error("{} {} failed", context.method(), context.path(), fault);
    show(context, new Fault(500, "broken"));
  }

  private void show(Context context, Fault fault) {
    context.status(fault.status());
    if (context.path().startsWith("/api/")) {
      if (fault.status() >= HttpStatus.INTERNAL_SERVER_ERROR.getCode()) {
        context.json(Map.of("error", fault.key()));
      }
      return;
    }
    context.header(Header.CACHE_CONTROL, "no-store");
    String query = Objects.requireNonNullElse(context.queryParam("q"), "");
    writer.show(Visit.of(context), "error", new Visit.Head("", query, false, null), fault);
  }
}
