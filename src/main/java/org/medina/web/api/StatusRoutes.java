package org.medina.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.CrawlStatus;
import org.medina.crawl.CrawlStatus.SourceState;
import org.medina.web.RouteGroup;

/** Health and the state of the crawl for machines, as JSON and as Prometheus metrics. */
public final class StatusRoutes implements RouteGroup {
  private static final String JSON = "application/json; charset=utf-8";

  private final BooleanSupplier engine;
  private final CrawlStatus crawl;
  private final Supplier<String> metrics;
  private final Clock clock;

  /**
   * Routes that tell of this engine and crawl.
   *
   * @param engine whether the engine answers
   * @param metrics in Prometheus' text format
   */
  public StatusRoutes(
      BooleanSupplier engine, CrawlStatus crawl, Supplier<String> metrics, Clock clock) {
    this.metrics = metrics;
    this.engine = engine;
    this.crawl = crawl;
    this.clock = clock;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/health", this::health);
    routes.get("/api/sources", this::sources);
    routes.get("/metrics", this::metrics);
  }

  private void health(Context context) {
    boolean ready = engine.getAsBoolean();
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("status", ready ? "ok" : "unavailable");
    tree.put("index", ready ? "ok" : "does not answer");
    context
        .status(ready ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
        .result(tree.toString())
        .contentType(JSON);
  }

  private void sources(Context context) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    crawl.sources().forEach(source -> array.add(source(source)));
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("sources", array);
    context.result(tree.toString()).contentType(JSON);
  }

  private ObjectNode source(SourceState state) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("id", state.source());
    tree.put("name", state.name());
    tree.put("last_success", text(state.lastSuccess()));
    tree.put("last_new_story", text(state.lastNewStory()));
    tree.put("days_silent", days(state.lastNewStory()));
    tree.put("condition", state.condition().name().toLowerCase(Locale.ROOT));
    tree.put("silent", state.silent());
    tree.put("robots", state.robots());
    tree.put("next_visit", text(state.nextVisit()));
    return tree;
  }

  private static @Nullable String text(@Nullable Instant moment) {
    return moment == null ? null : moment.toString();
  }

  private long days(@Nullable Instant since) {
    return since == null ? -1 : Duration.between(since, clock.instant()).toDays();
  }

  private void metrics(Context context) {
    context.result(metrics.get()).contentType("text/plain; version=0.0.4; charset=utf-8");
  }
}
