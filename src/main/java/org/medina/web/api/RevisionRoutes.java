package org.medina.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Header;
import org.medina.model.Revision;
import org.medina.model.Revisions;
import org.medina.web.RouteGroup;

/** The earlier versions of a story for machines. */
public final class RevisionRoutes implements RouteGroup {
  private final Revisions revisions;

  /** Routes that answer from these. */
  public RevisionRoutes(Revisions revisions) {
    this.revisions = revisions;
  }

  @Override
  public void addTo(RoutesConfig routes) {
    routes.get("/api/articles/{id}/revisions", this::list);
  }

  private void list(Context context) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    ArrayNode array = tree.putArray("revisions");
    revisions.of(context.pathParam("id")).forEach(revision -> array.add(tree(revision)));
    context.header(Header.CACHE_CONTROL, "public, max-age=10");
    context.result(tree.toString()).contentType("application/json; charset=utf-8");
  }

  /** One earlier version. */
  public static ObjectNode tree(Revision revision) {
    ObjectNode tree = JsonNodeFactory.instance.objectNode();
    tree.put("revision", revision.number());
    tree.put("seen", revision.seen().toString());
    tree.put("replaced", revision.replaced().toString());
    tree.put("title", revision.title());
    tree.put("text", revision.text());
    tree.put("content_hash", revision.contentHash());
    return tree;
  }
}
