package org.medina.web.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.medina.model.Article;
import org.medina.model.CountryMention;
import org.medina.model.EntityMention;
import org.medina.model.StoryDate;
import org.medina.search.DateHistogram;
import org.medina.search.FacetCounts;
import org.medina.search.FacetValue;
import org.medina.search.Hit;
import org.medina.search.QueryReading;
import org.medina.search.ResultPage;

/** Results and articles as JSON, as {@code openapi.yaml} describes them. */
public final class JsonTrees {
  private JsonTrees() {}

  private static ObjectNode object() {
    return JsonNodeFactory.instance.objectNode();
  }

  static ObjectNode page(ResultPage page) {
    ObjectNode tree = object();
    tree.put("query", page.request().query());
    tree.put("total", page.total());
    tree.put("stories", page.stories());
    tree.put("page", page.request().page());
    tree.put("size", page.request().size());
    ObjectNode reading = tree.putObject("reading");
    ArrayNode clauses = reading.putArray("clauses");
    page.reading().clauses().forEach(clause -> clauses.add(clause(clause)));
    strings(reading, "notes", page.reading().notes());
    ArrayNode hits = tree.putArray("hits");
    page.hits().forEach(hit -> hits.add(hit(hit)));
    ArrayNode nearly = tree.putArray("nearly");
    page.nearly().forEach(hit -> nearly.add(hit(hit)));
    ObjectNode facets = tree.putObject("facets");
    page.facets().forEach(counts -> facets.set(counts.facet().parameter(), facet(counts)));
    tree.set("histogram", histogram(page.histogram()));
    strings(tree, "known", page.known());
    ArrayNode alike = tree.putArray("also_spelled");
    page.alsoSpelled()
        .forEach(other -> alike.addObject().put("id", other.id()).put("name", other.name()));
    page.suggestion().ifPresent(suggestion -> tree.put("suggestion", suggestion));
    page.cited().ifPresent(cited -> tree.set("as_of", cited(cited)));
    ArrayNode relaxations = tree.putArray("relaxations");
    for (ResultPage.Relaxation way : page.relaxations()) {
      ObjectNode one = relaxations.addObject();
      one.put("without", way.without());
      one.put("value", way.value());
      one.put("total", way.total());
    }
    return tree;
  }

  private static ObjectNode cited(ResultPage.Cited cited) {
    return object()
        .put("moment", cited.moment().toString())
        .put("registry", cited.registry())
        .put("registry_since", cited.since().toString())
        .put("registry_today", cited.today())
        .put("changed", cited.changed());
  }

  private static ObjectNode clause(QueryReading.Clause clause) {
    ObjectNode tree = object();
    switch (clause) {
      case QueryReading.Clause.Word word -> tree.put("word", word.text());
      case QueryReading.Clause.Phrase phrase -> tree.put("phrase", phrase.text());
      case QueryReading.Clause.Prefix prefix -> tree.put("prefix", prefix.text());
      case QueryReading.Clause.Field field -> {
        tree.put("field", field.field());
        tree.set("value", clause(field.value()));
      }
      case QueryReading.Clause.Not not -> tree.set("not", clause(not.clause()));
      case QueryReading.Clause.Or or -> tree.set("or", clauses(or.clauses()));
      case QueryReading.Clause.And and -> tree.set("and", clauses(and.clauses()));
      case QueryReading.Clause.Entity entity -> {
        tree.put("entity", entity.id());
        tree.put("typed", entity.typed());
        tree.put("label", entity.label());
      }
    }
    return tree;
  }

  private static ArrayNode clauses(List<QueryReading.Clause> clauses) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    clauses.forEach(clause -> array.add(clause(clause)));
    return array;
  }

  static ObjectNode hit(Hit hit) {
    ObjectNode tree = object();
    tree.put("id", hit.id());
    tree.put("url", hit.url());
    tree.put("source", hit.source());
    tree.put("source_name", hit.sourceName());
    tree.put("lang", hit.language().code());
    tree.put("title", hit.title().text());
    strings(tree, "snippets", hit.snippets().stream().map(snippet -> snippet.text()).toList());
    tree.set("published", date(hit.published()));
    tree.set("persons", entities(hit.people()));
    strings(
        tree,
        "countries",
        hit.countries().stream().map(country -> country.country().code()).toList());
    ArrayNode matched = tree.putArray("matched_as");
    for (Hit.MatchedAs as : hit.matchedAs()) {
      ObjectNode reason = matched.addObject();
      reason.put("typed", as.typed());
      reason.put("found", as.found());
      reason.put("entity", as.entity());
      reason.put("label", as.label());
    }
    tree.put("copies", hit.copies());
    return tree;
  }

  private static ArrayNode entities(List<EntityMention> mentions) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (EntityMention mention : mentions) {
      ObjectNode tree = array.addObject();
      tree.put("id", mention.id());
      tree.put("name", mention.name());
      tree.put("count", mention.count());
      tree.put("role", mention.role());
    }
    return array;
  }

  private static ObjectNode facet(FacetCounts counts) {
    ObjectNode tree = object();
    ArrayNode values = tree.putArray("values");
    counts.values().forEach(value -> values.add(value(value)));
    tree.put("others", counts.others() == FacetCounts.UNKNOWN ? null : counts.others());
    tree.put("distinct", counts.distinct());
    return tree;
  }

  static ObjectNode value(FacetValue value) {
    ObjectNode tree = object();
    tree.put("id", value.id());
    tree.put("label", value.label());
    tree.put("count", value.count());
    tree.put("selected", value.selected());
    return tree;
  }

  private static ObjectNode histogram(DateHistogram histogram) {
    ObjectNode tree = object();
    tree.put("interval", histogram.interval().name().toLowerCase(Locale.ROOT));
    ArrayNode periods = tree.putArray("periods");
    for (DateHistogram.Period period : histogram.periods()) {
      ObjectNode one = periods.addObject();
      one.put("from", period.from().toString());
      one.put("to", period.to().toString());
      one.put("count", period.count());
    }
    tree.put("undated", histogram.undated());
    return tree;
  }

  private static @Nullable ObjectNode date(@Nullable StoryDate date) {
    if (date == null) {
      return null;
    }
    ObjectNode tree = object();
    tree.put("day", date.day().toString());
    tree.put("instant", date.instant() == null ? null : date.instant().toString());
    tree.put("precision", date.precision().name().toLowerCase(Locale.ROOT));
    tree.put("source", date.source().name().toLowerCase(Locale.ROOT));
    return tree;
  }

  /** A whole article, one line of an export. */
  public static ObjectNode article(Article article) {
    ObjectNode tree = object();
    tree.put("id", article.id());
    tree.put("url", article.url());
    tree.put("title", article.content().title());
    tree.put("text", article.content().text());
    StoryDate published = article.dates().published();
    tree.put("published", published == null ? null : published.day().toString());
    tree.set("published_detail", date(published));
    tree.set("modified", date(article.dates().modified()));
    tree.put("event", article.dates().event() == null ? null : article.dates().event().toString());
    tree.put("first_seen", article.dates().firstSeen().toString());
    tree.put("last_changed", article.dates().lastChanged().toString());
    tree.put("lang", article.content().language().code());
    tree.put("source", article.source());
    tree.put("published_in", article.publishedIn() == null ? null : article.publishedIn().code());
    tree.put("author", article.content().author());
    tree.put("image", article.content().image());
    strings(
        tree, "persons", article.entities().people().stream().map(EntityMention::name).toList());
    tree.set("person_details", entities(article.entities().people()));
    tree.set("organisations", entities(article.entities().organisations()));
    tree.set("cities", entities(article.entities().cities()));
    strings(tree, "countries", countries(article, CountryMention.Relation.ABOUT));
    strings(tree, "places", countries(article, CountryMention.Relation.EVENT_PLACE));
    tree.put("story", article.groups().story());
    tree.put("revision", article.revision());
    return tree;
  }

  private static List<String> countries(Article article, CountryMention.Relation relation) {
    return article.entities().countries().stream()
        .filter(mention -> mention.relation() == relation)
        .map(mention -> mention.country().code())
        .toList();
  }

  private static void strings(ObjectNode tree, String field, List<String> values) {
    ArrayNode array = tree.putArray(field);
    values.forEach(array::add);
  }
}
