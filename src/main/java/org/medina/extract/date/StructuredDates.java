package org.medina.extract.date;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medina.extract.date.DateCandidate.Role;
import org.medina.extract.metadata.JsonLdNode;
import org.medina.extract.metadata.PageFacts;
import org.medina.model.StoryDate.Source;

/** The dates in JSON-LD and meta elements; every value goes through the one parser. */
final class StructuredDates {
  private static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:article:published_time",
          "og:published_time",
          "og:article:published",
          "datepublished",
          "rnews:datepublished",
          "publish_date",
          "publish-date",
          "publishdate",
          "publication_date",
          "publication-date",
          "publicationdate",
          "pubdate",
          "pub_date",
          "article.published",
          "article_date_original",
          "citation_publication_date",
          "citation_date",
          "citation_online_date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.date",
          "dc.date",
          "dcterms.created",
          "dc.date.created",
          "dc.date.published",
          "sailthru.date",
          "parsely-pub-date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "originalpublicationdate",
          "displaydate",
          "publishtime",
          "publish_time",
          "published_date",
          "published-date",
          "date",
          "release_date",
          "created",
          "creation_date",
          "article:create",
          "datecreated",
          "dcsext.articlefirstpublished",
          "last-publish-date",
          "timestamp",
          "ptime",
          "article:post_date",
          "article:publicationdate",
          "bt:pubdate",
          "shareaholic:article_published_time",
          "live_date",
          "live-date",
          "firstpublished",
          "first_published",
          "doc_date",
          "og:pubdate",
          "mediator_published_time",
          "published",
          "published_at",
          "publishedat",
          "vr:published_time",
          "publicationtime");

  private static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "article:modified",
          "og:updated_time",
          "og:modified_time",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "last-modified",
          "lastmod",
          "last_modified",
          "revised",
          "modified",
          "updated_time",
          "article:updated",
          "article:updated_time",
          "article.updated",
          "og:article:modified_time",
          "lastupdated",
          "cxenseparse:recs:modifiedtime");

  private final DateParser parser;
  private final DateHints hints;

  StructuredDates(DateParser parser, DateHints hints) {
    this.parser = parser;
    this.hints = hints;
  }

  List<DateCandidate> find(PageFacts page) {
    List<DateCandidate> found = new ArrayList<>();
    page.jsonLd().article().ifPresent(node -> jsonLd(node, 1000, found));
    for (JsonLdNode node : page.jsonLd().nodes()) {
      if (node.isA("WebPage")
          || node.isA("ItemPage")
          || node.isA("VideoObject")
          || node.isA("Recipe")) {
        jsonLd(node, node.isA("VideoObject") ? 480 : 900, found);
      }
    }
    int weight = 950;
    for (String name : PUBLISHED) {
      for (String value : page.meta().all(name)) {
        add(value, Role.PUBLISHED, weight, "meta " + name, found);
      }
      weight -= 2;
    }
    for (String name : MODIFIED) {
      for (String value : page.meta().all(name)) {
        add(value, Role.MODIFIED, 900, "meta " + name, found);
      }
    }
    return found;
  }

  private void jsonLd(JsonLdNode node, int weight, List<DateCandidate> found) {
    node.text("datePublished").ifPresent(v -> addJsonLd(v, Role.PUBLISHED, weight, found));
    node.text("dateCreated", "uploadDate")
        .ifPresent(v -> addJsonLd(v, Role.PUBLISHED, weight - 30, found));
    node.text("dateModified", "dateUpdated")
        .ifPresent(v -> addJsonLd(v, Role.MODIFIED, weight, found));
  }

  private void addJsonLd(String value, Role role, int weight, List<DateCandidate> found) {
    read(value)
        .ifPresent(
            date ->
                found.add(
                    new DateCandidate(
                        date.from(Source.JSON_LD), role, weight, "JSON-LD " + value)));
  }

  private void add(String value, Role role, int weight, String place, List<DateCandidate> found) {
    read(value)
        .ifPresent(
            date ->
                found.add(
                    new DateCandidate(date.from(Source.META), role, weight, place + " " + value)));
  }

  private Optional<ParsedDate> read(String value) {
    Optional<ParsedDate> epoch = EpochDates.parse(value);
    if (epoch.isPresent()) {
      return epoch;
    }
    List<ParsedDate> dates = parser.parse(value, hints);
    return dates.isEmpty() ? Optional.empty() : Optional.of(dates.getFirst());
  }
}
