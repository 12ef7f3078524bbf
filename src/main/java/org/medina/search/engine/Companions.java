package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medina.model.Article;
import org.medina.model.EntityMention;
import org.medina.search.Hit;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** Stories beside a story: copies of it, others about the same event, and others like it. */
final class Companions {
  private static final int TERMS = 25;
  private static final int SHORTEST_TERM = 4;
  private static final int ANALYZED_CHARS = 8_000;
  private static final Marker PLAIN = new Marker(Needles.NONE);

  private final Engine engine;
  private final HitReader reader;
  private final TermAnalyzer analyzer = new TermAnalyzer();

  Companions(Engine engine, HitReader reader) {
    this.engine = engine;
    this.reader = reader;
  }

  /** Stories with the same rare words and the same names, copies left out, one of each group. */
  List<Hit> similar(Article article, int size) {
    List<Query> alike = new ArrayList<>();
    alike.add(wordsOf(article));
    names(article).forEach(alike::add);
    Query query =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(alike)
                            .minimumShouldMatch("1")
                            .mustNot(term("story", article.groups().story()))));
    return hits(
        engine.search(
            s ->
                s.query(query)
                    .size(size)
                    .collapse(c -> c.field("story"))
                    .source(HitReader.SOURCE)));
  }

  private Query wordsOf(Article article) {
    String text = article.content().title() + "\n" + article.content().text();
    String stems =
        String.join(
            " ",
            analyzer.analyze(text.substring(0, Math.min(text.length(), ANALYZED_CHARS))).stream()
                .map(Term::stem)
                .filter(stem -> !StopWords.contains(stem))
                .toList());
    return Query.of(
        q ->
            q.moreLikeThis(
                m ->
                    m.fields("title_stem", "text_stem")
                        .like(l -> l.text(stems))
                        .minTermFreq(1)
                        .minDocFreq(2)
                        .minWordLength(SHORTEST_TERM)
                        .maxQueryTerms(TERMS)
                        .minimumShouldMatch("30%")));
  }

  private static Stream<Query> names(Article article) {
    return Stream.of(
            named("person", article.entities().people()),
            named("network", article.entities().organisations()),
            named("organisation", article.entities().organisations()))
        .flatMap(queries -> queries);
  }

  private static Stream<Query> named(String field, List<EntityMention> mentions) {
    return mentions.stream()
        .filter(EntityMention::isRegistered)
        .limit(5)
        .map(
            mention ->
                Query.of(q -> q.constantScore(c -> c.boost(3f).filter(term(field, mention.id())))));
  }

  /** Copies at other outlets and stories about the same event, earliest first. */
  List<Hit> sameStory(Article article, int size) {
    Query together =
        Query.of(
            q ->
                q.bool(
                    b ->
                        b.should(
                                term("story", article.groups().story()),
                                term("event_group", article.groups().event()))
                            .minimumShouldMatch("1")
                            .mustNot(term("id", article.id()))));
    return hits(
        engine.search(
            s ->
                s.query(together)
                    .size(size)
                    .sort(o -> o.field(f -> f.field("day").order(SortOrder.Asc)))
                    .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                    .source(HitReader.SOURCE)));
  }

  private List<Hit> hits(SearchResponse<ObjectNode> answer) {
    return reader.read(Engine.sources(answer), PLAIN, false);
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }
}
