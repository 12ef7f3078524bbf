package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is known of the hits on a page only once they are. */
final class Background {
  private static final String TEXT = "article.content.text";
  private static final String STORY = "story";
  private static final String SIZES = "sizes";

  private final Engine engine;

  Background(Engine engine) {
    this.engine = engine;
  }

  /** Whole texts, by article. */
  Map<String, String> texts(List<String> articles) {
    if (articles.isEmpty()) {
      return Map.of();
    }
    Query wanted = Engine.withIds(articles);
    Map<String, String> texts = new HashMap<>();
    for (ObjectNode source :
        Engine.sources(
            engine.search(
                s ->
                    s.query(q -> q.constantScore(c -> c.filter(wanted)))
                        .size(articles.size())
                        .trackTotalHits(t -> t.enabled(false))
                        .source(f -> f.filter(i -> i.includes("id", TEXT)))))) {
      texts.put(
          source.path("id").asText(), source.path("article").path("content").path("text").asText());
    }
    return texts;
  }

  /** How many articles each story has; nothing of one that has no copies. */
  Map<String, Long> copies(List<String> stories) {
    if (stories.isEmpty()) {
      return Map.of();
    }
    List<FieldValue> values = stories.stream().map(FieldValue::of).toList();
    var answer =
        engine.search(
            s ->
                s.query(
                        q ->
                            q.constantScore(
                                c ->
                                    c.filter(
                                        f ->
                                            f.terms(
                                                t -> t.field(STORY).terms(v -> v.value(values))))))
                    .size(0)
                    .trackTotalHits(t -> t.enabled(false))
                    .aggregations(
                        SIZES,
                        a -> a.terms(t -> t.field(STORY).size(stories.size()).minDocCount(2))));
    Map<String, Long> copies = new HashMap<>();
    for (StringTermsBucket bucket :
        Answers.named(answer.aggregations(), SIZES).sterms().buckets().array()) {
      copies.put(bucket.key().stringValue(), bucket.docCount());
    }
    return copies;
  }

  /** The same, while the caller does something else. */
  Awaited<Map<String, Long>> counting(List<String> stories) {
    return stories.isEmpty() ? Awaited.done(Map.of()) : Awaited.of(() -> copies(stories));
  }
}
