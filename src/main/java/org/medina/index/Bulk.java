package org.medina.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.bulk.IndexOperation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.medina.model.MedinaException;

/** Operations that go to the engine in one request. Not thread-safe. */
final class Bulk {
  private static final int CONFLICT = 409;

  private final ElasticsearchClient client;
  private final List<BulkOperation> operations = new ArrayList<>();
  private final Map<String, DocumentState> written = new HashMap<>();

  Bulk(ElasticsearchClient client) {
    this.client = client;
  }

  /** Writes a document, over the one that is there. */
  void index(String index, String id, Object document) {
    write(index, id, document, write -> write);
  }

  /** Writes a document over the one that was read, unless another one has taken its place. */
  void replace(String index, String id, DocumentState read, Object document) {
    write(index, id, document, write -> write.ifSeqNo(read.sequence()).ifPrimaryTerm(read.term()));
  }

  /** Writes a document, unless there is one. */
  void create(String index, String id, Object document) {
    operations.add(BulkOperation.of(o -> o.create(c -> c.index(index).id(id).document(document))));
  }

  /** Writes a document with the version that it has elsewhere, unless a later one is there. */
  void copy(String index, String id, long version, Object document) {
    write(
        index, id, document, write -> write.versionType(VersionType.ExternalGte).version(version));
  }

  private void write(
      String index, String id, Object document, UnaryOperator<IndexOperation.Builder<Object>> as) {
    operations.add(
        BulkOperation.of(o -> o.index(i -> as.apply(i.index(index).id(id).document(document)))));
  }

  /** Removes a document, if there is one. */
  void delete(String index, String id) {
    operations.add(BulkOperation.of(o -> o.delete(d -> d.index(index).id(id))));
  }

  /**
   * Sends everything.
   *
   * @return ids of the documents that stayed, as what is there now stands against the write
   * @throws MedinaException when the engine refuses a part; writing all again is harmless
   */
  Set<String> send() {
    if (operations.isEmpty()) {
      return Set.of();
    }
    Set<String> stayed = new HashSet<>();
    BulkRequest request = BulkRequest.of(b -> b.operations(operations));
    BulkResponse response = EngineCall.of(() -> client.bulk(request));
    for (BulkResponseItem item : response.items()) {
      if (item.status() == CONFLICT) {
        stayed.add(Objects.requireNonNull(item.id()));
      } else if (item.error() != null) {
        throw new MedinaException(
            EngineCall.codeOf(item.status()),
            "Elasticsearch refused the document %s of %s: %s"
                .formatted(item.id(), item.index(), item.error().reason()));
      } else if (item.id() != null && item.seqNo() != null && item.primaryTerm() != null) {
        written.put(item.id(), new DocumentState(item.seqNo(), item.primaryTerm()));
      }
    }
    operations.clear();
    return stayed;
  }

  /** The states that the documents are in that were sent and written, by their ids. */
  Map<String, DocumentState> written() {
    return written;
  }
}
