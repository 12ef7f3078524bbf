package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.Suggestion;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** Completes what is being typed: names of the registry from any word on, then titles. */
final class Completion {
  private static final int MOST_CANDIDATES = 40;
  private static final int MOST_EXPANSIONS = 50;

  private final Engine engine;
  private final TermAnalyzer analyzer = new TermAnalyzer();

  /** Each name from each of its words on, folded, with the entities that bear it. */
  private final NavigableMap<String, List<RegistryEntity>> names = new TreeMap<>();

  Completion(Engine engine, Registry registry) {
    this.engine = engine;
    for (RegistryEntity entity : registry.entities().values()) {
      entity.names().forEach(name -> add(name, entity));
    }
  }

  private void add(String name, RegistryEntity entity) {
    String rest = folded(name);
    while (!rest.isEmpty()) {
      names.computeIfAbsent(rest, key -> new ArrayList<>()).add(entity);
      int space = rest.indexOf(' ');
      rest = space < 0 ? "" : rest.substring(space + 1);
    }
  }

  List<Suggestion> complete(String typed, int size, Language language) {
    String beginning = folded(typed);
    if (beginning.isEmpty() || size < 1) {
      return List.of();
    }
    Map<String, RegistryEntity> candidates = candidates(beginning);
    SearchResponse<ObjectNode> answer = ask(beginning, size, candidates);
    List<Suggestion> suggestions = new ArrayList<>();
    candidates.forEach(
        (id, entity) ->
            suggestions.add(
                new Suggestion(
                    entity.labels().in(language),
                    entity.kind().name().toLowerCase(Locale.ROOT),
                    id,
                    Answers.named(answer.aggregations(), id).filter().docCount())));
    suggestions.sort(Comparator.comparing(Suggestion::articles).reversed());
    for (ObjectNode title : Engine.sources(answer)) {
      suggestions.add(
          new Suggestion(title.path("title").asText(), "title", title.path("id").asText(), 1));
    }
    return suggestions.stream().limit(size).toList();
  }

  private Map<String, RegistryEntity> candidates(String beginning) {
    Map<String, RegistryEntity> candidates = new LinkedHashMap<>();
    String wanted = beginning;
    for (List<RegistryEntity> entities :
        names.subMap(wanted, true, wanted + Character.MAX_VALUE, false).values()) {
      for (RegistryEntity entity : entities) {
        if (candidates.size() < MOST_CANDIDATES) {
          candidates.putIfAbsent(entity.id(), entity);
        }
      }
    }
    return candidates;
  }

  private SearchResponse<ObjectNode> ask(
      String beginning, int size, Map<String, RegistryEntity> candidates) {
    Map<String, Aggregation> counts = new LinkedHashMap<>();
    candidates.forEach(
        (id, entity) ->
            counts.put(
                id,
                Aggregation.of(
                    a ->
                        a.filter(
                            f -> f.term(t -> t.field(FacetFields.of(entity.kind())).value(id))))));
    Query titles =
        Query.of(
            q ->
                q.matchPhrasePrefix(
                    m -> m.field("title_exact").query(beginning).maxExpansions(MOST_EXPANSIONS)));
    // The counts are of all articles, so the titles go into the filter behind them.
    return engine.search(
        s ->
            s.query(q -> q.matchAll(m -> m))
                .postFilter(titles)
                .size(size)
                .trackTotalHits(t -> t.enabled(false))
                .sort(o -> o.field(f -> f.field("id")))
                .collapse(c -> c.field("story"))
                .source(f -> f.filter(i -> i.includes("id", "title")))
                .aggregations(counts));
  }

  private String folded(String text) {
    return String.join(" ", analyzer.analyze(text).stream().map(Term::exact).toList());
  }
}
