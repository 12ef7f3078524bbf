package org.medina.frontier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.medina.crawl.robots.RobotsRecord;
import org.medina.crawl.robots.RobotsRecord.Access;

/**
 * What hosts answered about robots.txt, in documents of their own beside the leases: a lease is
 * written every few seconds, and must not carry the rules each time.
 */
final class RobotsDocuments {
  private final ElasticsearchClient client;
  private final String alias;

  RobotsDocuments(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  private static String id(String origin) {
    return origin + "/robots.txt";
  }

  Optional<RobotsRecord> read(String origin) throws IOException {
    ObjectNode document = client.get(g -> g.index(alias).id(id(origin)), ObjectNode.class).source();
    return Optional.ofNullable(document)
        .map(found -> found.path("robots"))
        .map(
            found ->
                new RobotsRecord(
                    found.path("state").asText(),
                    Access.valueOf(found.path("access").asText()),
                    found.path("text").asText(),
                    Instant.parse(found.path("until").asText())));
  }

  void write(String origin, RobotsRecord answered) throws IOException {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .putObject("robots")
        .put("state", answered.state())
        .put("access", answered.access().name())
        .put("text", answered.text())
        .put("until", answered.until().toString());
    client.index(i -> i.index(alias).id(id(origin)).document(document));
  }
}
