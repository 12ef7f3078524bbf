package org.medina.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medina.model.Language;
import org.medina.search.ArticleSearcher;
import org.medina.search.Facet;
import org.medina.search.FacetPage;
import org.medina.search.FacetRequest;
import org.medina.search.Hit;
import org.medina.search.Suggestion;
import org.medina.web.QueryString;
import org.medina.web.RouteGroup;
import org.medina.web.SearchParameters;

/** The JSON API: the same answers as the pages. */
public final class ApiRoutes implements RouteGroup {
  private static final String JSON = "application/json; charset=utf-8";

  private final ArticleSearcher searcher;

  /** Routes that answer from this index. */
  public ApiRoutes(ArticleSearcher searcher) {
    this.searcher = searcher;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.before("/api/*", ApiRoutes::allowAnyOrigin);
    routes.options("/api/*", ApiRoutes::preflight);
    routes.get("/api/search", this::search);
    routes.get("/api/articles/{id}", this::article);
    routes.get("/api/articles/{id}/similar", this::similar);
    routes.get("/api/facets/{name}", this::facet);
    routes.get("/api/suggest", this::suggest);
    routes.get("/api/openapi.yaml", ApiRoutes::openApi);
  }

  /** The API is public and knows no cookies, so that any page may read its answers. */
  private static void allowAnyOrigin(Context context) {
    context.header(Header.ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    context.header(
        Header.ACCESS_CONTROL_EXPOSE_HEADERS, "ETag, Link, Retry-After, Content-Disposition");
  }

  private static void preflight(Context context) {
    context.header(Header.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, OPTIONS");
    context.header(Header.ACCESS_CONTROL_ALLOW_HEADERS, "If-None-Match");
    context.header(Header.ACCESS_CONTROL_MAX_AGE, "86400");
    context.status(HttpStatus.NO_CONTENT);
  }

  static SearchParameters parameters(Context context) {
    return SearchParameters.read(QueryString.parameters(context.queryString()), labels(context));
  }

  static Language labels(Context context) {
    String wanted = Objects.requireNonNullElse(context.queryParam("ui"), "en");
    return List.of("en", "fr", "ar").contains(wanted) ? new Language(wanted) : Language.ENGLISH;
  }

  private void search(Context context) {
    SearchParameters parameters = parameters(context);
    ObjectNode tree = JsonTrees.page(searcher.search(parameters.request()));
    ArrayNode faults = tree.putArray("faults");
    parameters
        .faults()
        .forEach(
            fault ->
                faults
                    .addObject()
                    .put("parameter", fault.parameter())
                    .put("value", fault.value())
                    .put("kind", fault.kind().name()));
    answer(context, tree);
  }

  private void article(Context context) {
    searcher
        .find(context.pathParam("id"))
        .ifPresentOrElse(
            article -> answer(context, JsonTrees.article(article)),
            () -> missing(context, "no article has this id"));
  }

  private void similar(Context context) {
    ArrayNode hits = JsonNodeFactory.instance.arrayNode();
    for (Hit hit : searcher.similar(context.pathParam("id"), 10, labels(context))) {
      hits.add(JsonTrees.hit(hit));
    }
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("hits", hits);
    answer(context, tree);
  }

  private void facet(Context context) {
    Optional<Facet> facet = Facet.ofParameter(context.pathParam("name"));
    if (facet.isEmpty()) {
      missing(context, "no facet has this name; see /api/openapi.yaml");
      return;
    }
    FacetPage page =
        searcher.facetValues(
            new FacetRequest(
                parameters(context).request(),
                facet.get(),
                Objects.requireNonNullElse(context.queryParam("filter"), ""),
                "name".equals(context.queryParam("order")),
                number(context, "facet_page", 1, 10_000),
                number(context, "facet_size", 50, 200)));
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("total", page.total());
    ArrayNode values = tree.putArray("values");
    page.values().forEach(value -> values.add(JsonTrees.value(value)));
    answer(context, tree);
  }

  private void suggest(Context context) {
    String typed = Objects.requireNonNullElse(context.queryParam("q"), "");
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (Suggestion suggestion : searcher.complete(typed, 10, labels(context))) {
      array
          .addObject()
          .put("text", suggestion.text())
          .put("kind", suggestion.kind())
          .put("id", suggestion.id())
          .put("articles", suggestion.articles());
    }
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.set("suggestions", array);
    answer(context, tree);
  }

  private static int number(Context context, String name, int otherwise, int most) {
    try {
      String given = context.queryParam(name);
      return given == null ? otherwise : Math.clamp(Integer.parseInt(given), 1, most);
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  private static void openApi(Context context) throws IOException {
    try (InputStream yaml =
        Objects.requireNonNull(ApiRoutes.class.getResourceAsStream("/api/openapi.yaml"))) {
      context
          .result(new String(yaml.readAllBytes(), StandardCharsets.UTF_8))
          .contentType("application/yaml; charset=utf-8");
    }
  }

  private static void answer(Context context, JsonNode tree) {
    context.header(Header.CACHE_CONTROL, "public, max-age=10");
    context.result(tree.toString()).contentType(JSON);
  }

  private static void missing(Context context, String message) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode().put("error", message);
    context.status(HttpStatus.NOT_FOUND).result(tree.toString()).contentType(JSON);
  }
}
