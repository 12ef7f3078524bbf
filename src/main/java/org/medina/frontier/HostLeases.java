package org.medina.frontier;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.OpType;
import co.elastic.clients.elasticsearch.core.GetResponse;
import co.elastic.clients.elasticsearch.core.IndexResponse;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.crawl.HostLease;

/**
 * Leases on hosts by optimistic concurrency: whoever writes the host's document with the sequence
 * number it read holds the host; everybody else's write is refused.
 */
final class HostLeases {
  private static final int CONFLICT = 409;

  private final ElasticsearchClient client;
  private final String alias;

  HostLeases(ElasticsearchClient client, String alias) {
    this.client = client;
    this.alias = alias;
  }

  Optional<HostLease> take(String host, String owner, Instant now, Duration length)
      throws IOException {
    GetResponse<ObjectNode> known = client.get(g -> g.index(alias).id(host), ObjectNode.class);
    ObjectNode document = known.source();
    if (document != null && !isFree(document, owner, now)) {
      return Optional.empty();
    }
    Instant expires = now.plus(length);
    long fence = nextFence(document, now);
    ObjectNode lease = document(owner, expires, Instant.EPOCH, fence);
    if (document == null) {
      return written(
          () -> client.index(i -> i.index(alias).id(host).opType(OpType.Create).document(lease)),
          new HostLease(host, owner, expires, fence, new HostLease.Version(0, 0)));
    }
    HostLease.Version version =
        new HostLease.Version(
            Objects.requireNonNull(known.seqNo()), Objects.requireNonNull(known.primaryTerm()));
    return write(new HostLease(host, owner, expires, fence, version), lease);
  }

  /** Grows with every taking, and over a loss of the hosts' documents too. */
  private static long nextFence(@Nullable ObjectNode document, Instant now) {
    long last = document == null ? 0 : document.path("fence").asLong();
    return Math.max(last + 1, now.toEpochMilli());
  }

  Optional<HostLease> renew(HostLease lease, Instant expires) throws IOException {
    return write(
        new HostLease(lease.host(), lease.owner(), expires, lease.fence(), lease.version()),
        document(lease.owner(), expires, Instant.EPOCH, lease.fence()));
  }

  void release(HostLease lease, Instant notBefore) throws IOException {
    write(lease, document("", Instant.EPOCH, notBefore, lease.fence()));
  }

  Instant notBefore(String host) throws IOException {
    ObjectNode known = client.get(g -> g.index(alias).id(host), ObjectNode.class).source();
    return known == null ? Instant.EPOCH : Instant.parse(known.path("not_before").asText());
  }

  private Optional<HostLease> write(HostLease lease, ObjectNode document) throws IOException {
    return written(
        () ->
            client.index(
                i ->
                    i.index(alias)
                        .id(lease.host())
                        .ifSeqNo(lease.version().sequence())
                        .ifPrimaryTerm(lease.version().term())
                        .document(document)),
        lease);
  }

  private static Optional<HostLease> written(Write write, HostLease lease) throws IOException {
    try {
      IndexResponse response = write.run();
      return Optional.of(
          new HostLease(
              lease.host(),
              lease.owner(),
              lease.expires(),
              lease.fence(),
              new HostLease.Version(
                  Objects.requireNonNull(response.seqNo()),
                  Objects.requireNonNull(response.primaryTerm()))));
    } catch (ElasticsearchException e) {
      if (e.status() == CONFLICT) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static boolean isFree(ObjectNode document, String owner, Instant now) {
    boolean held =
        !document.path("owner").asText().isEmpty()
            && !document.path("owner").asText().equals(owner)
            && now.isBefore(Instant.parse(document.path("expires").asText()));
    return !held && !now.isBefore(Instant.parse(document.path("not_before").asText()));
  }

  private static ObjectNode document(String owner, Instant expires, Instant notBefore, long fence) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("owner", owner);
    document.put("expires", expires.toString());
    document.put("not_before", notBefore.toString());
    document.put("fence", fence);
    return document;
  }

  /** A conditional write. */
  private interface Write {
    IndexResponse run() throws IOException;
  }
}
