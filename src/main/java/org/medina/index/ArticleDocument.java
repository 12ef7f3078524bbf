package org.medina.index;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.medina.model.Article;
import org.medina.model.ArticleContent;
import org.medina.model.CountryMention;
import org.medina.model.CountryMention.Relation;
import org.medina.model.EntityKind;
import org.medina.model.EntityMention;
import org.medina.text.analysis.Term;
import org.medina.text.analysis.TermAnalyzer;

/** An article as the document that Elasticsearch keeps: facet values, terms, and the whole. */
final class ArticleDocument {
  private static final int LEAD = 500;
  private static final int LONGEST_WORD = 40;
  private static final TermAnalyzer ANALYZER = new TermAnalyzer();

  private ArticleDocument() {}

  static ObjectNode of(StoredArticle stored) {
    return of(stored, Terms.of(stored.article().content()));
  }

  /**
   * The terms of an article's words, which are worked out once for states that share the words.
   *
   * @param content the words
   */
  record Terms(ArticleContent content, List<Term> title, List<Term> text) {
    static Terms of(ArticleContent content) {
      return new Terms(
          content, ANALYZER.analyze(content.title()), ANALYZER.analyze(content.text()));
    }

    /** The terms of other words, if they are others. */
    Terms alsoOf(ArticleContent other) {
      return content.title().equals(other.title()) && content.text().equals(other.text())
          ? this
          : of(other);
    }
  }

  static ObjectNode of(StoredArticle stored, Terms terms) {
    Article article = stored.article();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.put("id", article.id());
    document.put("url", article.url());
    document.put("source", article.source());
    document.put("language", article.content().language().code());
    if (article.publishedIn() != null) {
      document.put("published_in", article.publishedIn().code());
    }
    putEntities(document, article);
    putDates(document, article);
    document.put("story", article.groups().story());
    document.put("event_group", article.groups().event());
    put(document, "bands", stored.bands().stream());
    document.put("content_hash", article.contentHash());
    document.put("revision", article.revision());
    document.put("registry", stored.stamp());
    putTerms(document, article, terms);
    document.put("lead", lead(article.content().text()));
    document.set("article", ArticleJson.write(article));
    return document;
  }

  private static void putEntities(ObjectNode document, Article article) {
    put(document, "person", article.entities().people().stream().map(EntityMention::id));
    put(document, "organisation", ids(article, EntityKind.ORGANISATION));
    put(document, "network", ids(article, EntityKind.NETWORK));
    put(document, "city", article.entities().cities().stream().map(EntityMention::id));
    put(document, "country", countries(article, Relation.ABOUT));
    put(document, "place", countries(article, Relation.EVENT_PLACE));
  }

  private static Stream<String> ids(Article article, EntityKind kind) {
    return article.entities().organisations().stream()
        .filter(mention -> mention.kind() == kind)
        .map(EntityMention::id);
  }

  private static Stream<String> countries(Article article, Relation relation) {
    return article.entities().countries().stream()
        .filter(mention -> mention.relation() == relation)
        .map(CountryMention::country)
        .map(Object::toString);
  }

  private static void putDates(ObjectNode document, Article article) {
    if (article.dates().published() != null) {
      document.put("day", article.dates().published().day().toString());
    }
    if (article.dates().event() != null) {
      document.put("event", article.dates().event().toString());
    }
    document.put("first_seen", article.dates().firstSeen().toString());
    document.put("last_changed", article.dates().lastChanged().toString());
  }

  private static void putTerms(ObjectNode document, Article article, Terms terms) {
    document.put("title", article.content().title());
    document.put("title_exact", join(terms.title().stream().map(Term::exact)));
    document.put("title_stem", join(terms.title().stream().map(Term::stem)));
    document.put("text_exact", join(terms.text().stream().map(Term::exact)));
    document.put("text_stem", join(terms.text().stream().map(Term::stem)));
  }

  /** The first lines of a text, up to a word's end: what a list of results shows of it. */
  private static String lead(String text) {
    if (text.length() <= LEAD) {
      return text;
    }
    int end = LEAD;
    while (end > LEAD - LONGEST_WORD && !Character.isWhitespace(text.charAt(end))) {
      end--;
    }
    return text.substring(0, end).strip();
  }

  private static String join(Stream<String> terms) {
    return String.join(" ", terms.toList());
  }

  private static void put(ObjectNode document, String field, Stream<String> values) {
    ArrayNode array = document.putArray(field);
    values.distinct().forEach(array::add);
  }
}
