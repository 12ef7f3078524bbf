package org.medina.index;

import static java.util.Objects.requireNonNull;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.Level;
import co.elastic.clients.elasticsearch.indices.IndicesStatsResponse;
import co.elastic.clients.elasticsearch.indices.stats.ShardStats;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A point in the order of writes of an index.
 *
 * @param history the engine's name of that order; a copied or restored index has another one
 * @param sequence number of a write: it and all before it are done and are kept, on every copy of
 *     the index; -1 before the first
 */
public record WriteCheckpoint(String history, long sequence) {
  /** The latest of an index; of several shards the one that is furthest behind tells. */
  static WriteCheckpoint of(ElasticsearchClient client, String alias) {
    IndicesStatsResponse stats =
        EngineCall.of(() -> client.indices().stats(s -> s.index(alias).level(Level.Shards)));
    List<ShardStats> shards =
        stats.indices().values().stream()
            .map(index -> index.shards())
            .map(Map::values)
            .flatMap(copies -> copies.stream().flatMap(List::stream))
            .filter(shard -> requireNonNull(shard.routing()).primary())
            .toList();
    String history =
        shards.stream()
            .map(
                shard -> requireNonNull(shard.commit()).userData().getOrDefault("history_uuid", ""))
            .sorted()
            .collect(Collectors.joining(" "));
    long sequence =
        shards.stream()
            .mapToLong(shard -> requireNonNull(shard.seqNo()).globalCheckpoint())
            .min()
            .orElse(-1);
    return new WriteCheckpoint(history, sequence);
  }
}
