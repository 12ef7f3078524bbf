package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of the hits on a page only once they are: asked for in one request.
 *
 * @param texts whole texts, by article
 * @param copies how many articles each story has, by story; nothing of one that has no copies
 */
record Background(Map<String, String> texts, Map<String, Long> copies) {
  private static final Background NOTHING = new Background(Map.of(), Map.of());
  private static final String TEXT = "article.content.text";
  private static final String STORY = "story";
  private static final String SIZES = "sizes";

  /**
   * Asks for the background of hits.
   *
   * @param articles the articles whose texts are needed
   * @param stories the stories whose articles are counted, those of these articles among them; or
   *     none
   */
  static Background of(Engine engine, List<String> articles, List<String> stories) {
    if (articles.isEmpty() && stories.isEmpty()) {
      return NOTHING;
    }
    Query wanted = Engine.withIds(articles);
    Query counted =
        Query.of(
            q ->
                q.terms(
                    t ->
                        t.field(STORY)
                            .terms(v -> v.value(stories.stream().map(FieldValue::of).toList()))));
    SearchResponse<ObjectNode> answer =
        engine.search(
            s -> {
              s.query(
                      Query.of(
                          q ->
                              q.constantScore(c -> c.filter(stories.isEmpty() ? wanted : counted))))
                  .size(articles.size())
                  .trackTotalHits(t -> t.enabled(false))
                  .source(f -> f.filter(i -> i.includes("id", TEXT)));
              return stories.isEmpty()
                  ? s
                  : s.postFilter(wanted)
                      .aggregations(
                          SIZES,
                          a -> a.terms(t -> t.field(STORY).size(stories.size()).minDocCount(2)));
            });
    return new Background(texts(answer), stories.isEmpty() ? Map.of() : copies(answer));
  }

  private static Map<String, String> texts(SearchResponse<ObjectNode> answer) {
    Map<String, String> texts = new HashMap<>();
    for (Hit<ObjectNode> hit : answer.hits().hits()) {
      ObjectNode source = Objects.requireNonNull(hit.source());
      texts.put(
          source.path("id").asText(), source.path("article").path("content").path("text").asText());
    }
    return texts;
  }

  private static Map<String, Long> copies(SearchResponse<ObjectNode> answer) {
    Map<String, Long> copies = new HashMap<>();
    for (StringTermsBucket bucket :
        Answers.named(answer.aggregations(), SIZES).sterms().buckets().array()) {
      copies.put(bucket.key().stringValue(), bucket.docCount());
    }
    return copies;
  }
}
