package org.medina.search.engine;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medina.index.EditionIndex;
import org.medina.model.Language;
import org.medina.model.Registry;
import org.medina.model.RegistryEntity;
import org.medina.search.Facet;
import org.medina.search.QueryReading.Clause;
import org.medina.search.query.EntityReader;
import org.medina.text.Folding;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** Turns clauses of the query language into queries of the engine. */
final class ClauseQueries {
  private static final int MOST_PREFIXED_TERMS = 50;
  private static final String MOST = "1<-1 4<-40%";

  private final TermAnalyzer analyzer = new TermAnalyzer();
  private final Registry registry;
  private final EntityReader entities;
  private final boolean past;

  /**
   * Queries with the names of a registry.
   *
   * @param past whether they were used before today
   */
  ClauseQueries(Registry registry, EntityReader entities, boolean past) {
    this.registry = registry;
    this.entities = entities;
    this.past = past;
  }

  /** A query that all clauses must match. */
  Query all(List<Clause> clauses) {
    List<Query> must = new ArrayList<>();
    List<Query> not = new ArrayList<>();
    for (Clause clause : StopWords.without(clauses)) {
      if (clause instanceof Clause.Not negated) {
        not.add(query(negated.clause()));
      } else {
        must.add(query(clause));
      }
    }
    if (must.isEmpty() && not.isEmpty()) {
      return Query.of(q -> q.matchAll(m -> m));
    }
    return Query.of(q -> q.bool(b -> b.must(must).mustNot(not)));
  }

  /**
   * A query that most clauses must match: all but one of up to four, three in five of more. Fields
   * and what is forbidden stay as they are.
   */
  Query most(List<Clause> clauses) {
    List<Query> some = new ArrayList<>();
    List<Query> must = new ArrayList<>();
    List<Query> not = new ArrayList<>();
    for (Clause clause : StopWords.without(clauses)) {
      if (clause instanceof Clause.Not negated) {
        not.add(query(negated.clause()));
      } else if (clause instanceof Clause.Field) {
        must.add(query(clause));
      } else {
        some.add(query(clause));
      }
    }
    return Query.of(
        q -> q.bool(b -> b.should(some).must(must).mustNot(not).minimumShouldMatch(MOST)));
  }

  /**
   * What puts stories first that have the whole of a query side by side, in the headline above all;
   * nothing when it is no plain run of several words.
   */
  List<Query> sideBySide(List<Clause> clauses) {
    List<String> typed = new ArrayList<>();
    for (Clause clause : clauses) {
      switch (clause) {
        case Clause.Word word -> typed.add(word.text());
        case Clause.Entity entity -> typed.add(entity.typed());
        case Clause.Phrase phrase -> typed.add(phrase.text());
        case Clause.Prefix prefix -> {}
        case Clause.Field field -> {}
        case Clause.Not not -> {}
        case Clause.Or or -> {}
        case Clause.And and -> {}
      }
    }
    List<Term> terms = analyzer.analyze(String.join(" ", typed));
    if (typed.size() < clauses.size() || terms.size() < 2) {
      return List.of();
    }
    return List.of(
        phrase("title_exact", exact(terms), 8f),
        phrase("title_stem", stems(terms), 4f),
        phrase("text_exact", exact(terms), 2f));
  }

  private Query query(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> text(word.text());
      case Clause.Phrase phrase -> text(phrase.text());
      case Clause.Prefix prefix -> prefix(prefix.text());
      case Clause.Field field -> field(field);
      case Clause.Not not -> Query.of(q -> q.bool(b -> b.mustNot(query(not.clause()))));
      case Clause.Or or ->
          Query.of(
              q ->
                  q.bool(
                      b ->
                          b.should(or.clauses().stream().map(this::query).toList())
                              .minimumShouldMatch("1")));
      case Clause.And and -> all(and.clauses());
      case Clause.Entity entity -> entity(entity);
    };
  }

  private Query entity(Clause.Entity entity) {
    RegistryEntity known = registry.find(entity.id()).orElseThrow();
    Query tagged = tagged(known, term(FacetFields.of(known.kind()), known.id()));
    Query sure = Query.of(q -> q.constantScore(c -> c.boost(4f).filter(tagged)));
    return any(sure, text(entity.typed()));
  }

  /**
   * The stories that are tagged with an entity, or have one of its names in their words where it is
   * not known what they were tagged with.
   */
  Query tagged(RegistryEntity entity, Query tagged) {
    if (!past) {
      return tagged;
    }
    Query named = any(entity.names().map(this::text).toArray(Query[]::new));
    Query known = EditionIndex.hasBeginning();
    return any(
        Query.of(q -> q.bool(b -> b.filter(known, tagged))),
        Query.of(q -> q.bool(b -> b.must(named).mustNot(known))));
  }

  /** One word, or several in this order, in title or text, exact better than stem. */
  private Query text(String text) {
    List<Term> terms = analyzer.analyze(text);
    if (terms.isEmpty()) {
      return Query.of(q -> q.matchAll(m -> m));
    }
    List<Query> fields =
        List.of(
            phrase("title_exact", exact(terms), 6f),
            phrase("title_stem", stems(terms), 4f),
            phrase("text_exact", exact(terms), 1.5f),
            phrase("text_stem", stems(terms), 1f));
    return Query.of(q -> q.disMax(d -> d.queries(fields).tieBreaker(0.3)));
  }

  private static String exact(List<Term> terms) {
    return String.join(" ", terms.stream().map(Term::exact).toList());
  }

  private static String stems(List<Term> terms) {
    return String.join(" ", terms.stream().map(Term::stem).toList());
  }

  private static Query phrase(String field, String terms, float boost) {
    return Query.of(q -> q.matchPhrase(m -> m.field(field).query(terms).boost(boost)));
  }

  private static Query prefix(String text) {
    String folded = Folding.fold(text);
    List<Query> fields = List.of(prefix("title_exact", folded), prefix("text_exact", folded));
    return Query.of(q -> q.disMax(d -> d.queries(fields)));
  }

  private static Query prefix(String field, String text) {
    return Query.of(
        q ->
            q.matchPhrasePrefix(
                m -> m.field(field).query(text).maxExpansions(MOST_PREFIXED_TERMS)));
  }

  private Query field(Clause.Field field) {
    String value = valueOf(field.value());
    return switch (field.field()) {
      case "title" -> title(value);
      case "country" -> country(value);
      case "site" -> site(value);
      case "person" -> any(term(FacetFields.of(Facet.PERSON), value), person(value));
      case "date" -> DateWords.range(value).map(ClauseQueries::published).orElse(text(value));
      default -> text(value);
    };
  }

  private Query title(String value) {
    return phrase("title_stem", stems(analyzer.analyze(value)), 1f);
  }

  private Query country(String value) {
    String code = CountryWords.code(value).orElse(value.toUpperCase(Locale.ROOT));
    return term(FacetFields.of(Facet.COUNTRY), code);
  }

  /** The source with this id, or everything whose address begins with this host. */
  private static Query site(String value) {
    List<Query> ways = new ArrayList<>();
    ways.add(term(FacetFields.of(Facet.SOURCE), value));
    for (String start : List.of("https://", "https://www.", "http://", "http://www.")) {
      ways.add(Query.of(q -> q.prefix(p -> p.field("url").value(start + value))));
    }
    return any(ways.toArray(Query[]::new));
  }

  /** Whoever the registry knows under this name, or the name as it is found in texts. */
  private Query person(String value) {
    List<Clause> read = entities.read(List.of(new Clause.Phrase(value)), Language.ENGLISH);
    return query(read.getFirst());
  }

  private static Query published(DateWords.Range range) {
    return Query.of(
        q ->
            q.range(
                r ->
                    r.date(
                        d ->
                            d.field("day")
                                .gte(range.from().toString())
                                .lte(range.to().toString()))));
  }

  private static Query any(Query... ways) {
    return Query.of(q -> q.bool(b -> b.should(List.of(ways)).minimumShouldMatch("1")));
  }

  private static Query term(String field, String value) {
    return Query.of(q -> q.term(t -> t.field(field).value(value)));
  }

  private static String valueOf(Clause clause) {
    return switch (clause) {
      case Clause.Word word -> word.text();
      case Clause.Phrase phrase -> phrase.text();
      case Clause.Prefix prefix -> prefix.text();
      case Clause.Entity entity -> entity.typed();
      case Clause.Field field -> valueOf(field.value());
      case Clause.Not not -> valueOf(not.clause());
      case Clause.Or or -> valueOf(or.clauses().getFirst());
      case Clause.And and -> valueOf(and.clauses().getFirst());
    };
  }
}
